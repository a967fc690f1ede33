import type { ClassifiedQuote, QuoteClass } from '../../schema/citation.ts';
import type { CitingPassage } from '../attribution/citing-text.ts';
import { findScope } from '../attribution/scope.ts';
import type { Span } from '../text/span.ts';
import { measureOverlap } from '../text/span.ts';

/** Long enough to be a saying rather than a name, when an institution proposes it. */
const SENTENCE_LENGTH = 20;
const SENTENCE = /[，。；！？]/u;
/** A document named as the place of the words: 《…》中“…”, 白皮书提出的“…”. */
const NAMED_DOCUMENT = /(?:》|白皮书|宣言|倡议|战略)(?:中|里|提出的?|所说的|指出)?$/u;

/** Classes of the words in marks that belong to no citation. */
export function classifyQuotes(
  passage: CitingPassage,
  cited: readonly { readonly id: string; readonly span: Span }[],
): ClassifiedQuote[] {
  return passage.marks
    .filter(({ inner }) => inner.start < inner.end)
    .map((mark) => {
      const { start, end } = mark.inner;
      const citations = cited
        .filter(({ span }) => measureOverlap(span, mark.inner) > 0)
        .map(({ id }) => id);
      const exact = passage.text.slice(start, end);
      return {
        document: passage.document,
        passage: passage.id,
        start,
        end,
        exact,
        class: citations.length > 0 ? 'citation' : classifyWords(passage, mark),
        citations,
      };
    });
}

function classifyWords(
  passage: CitingPassage,
  mark: Span & { readonly depth: number },
): QuoteClass {
  if (mark.depth > 0) return 'name';
  const words = passage.text.slice(mark.start + 1, mark.end - 1);
  if (NAMED_DOCUMENT.test(passage.text.slice(0, mark.start))) return 'elsewhere';
  const scope = findScope(passage.attribution.scopes, mark);
  switch (scope?.attribution.kind) {
    case 'elsewhere':
      return 'elsewhere';
    case 'unsourced':
    case 'address':
      return 'unsourced';
    case 'others':
      if (scope.attribution.isSpoken) return 'others';
      return SENTENCE.test(words) || words.length >= SENTENCE_LENGTH ? 'unsourced' : 'name';
    case undefined:
      return 'name';
  }
}
