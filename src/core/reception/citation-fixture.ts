import type { Citation } from '../../schema/citation.ts';
import type { Document, Speech } from '../edition/edition.ts';
import type { Passage } from '../edition/passage.ts';
import { splitSentences } from '../text/sentence.ts';

/** What a test says of a citation; everything else is filled in. */
interface CitationSketch {
  readonly kind?: Citation['kind'];
  readonly fidelity?: Citation['fidelity'];
  readonly document?: string;
  readonly passage?: Passage;
  readonly exact: string;
  readonly year?: number;
  readonly sentences?: readonly string[];
  /** The cited words; those of `exact` if not given. */
  readonly cited?: string | null;
  readonly operations?: Citation['operations'];
}

/** A passage with its sentences. */
export function makePassage(id: string, text: string): Passage {
  const sentences = splitSentences(text).map((span, index) => ({
    ...span,
    id: `${id}s${index + 1}`,
    text: text.slice(span.start, span.end),
  }));
  return { id, kind: 'paragraph', level: 0, text, sentences, strong: [], places: [], speech: null };
}

/** A citation for tests. */
export function makeCitation(sketch: CitationSketch): Citation {
  const { exact, document = 'guangming-2023', kind = 'quotation', year = 2015 } = sketch;
  const passage = sketch.passage ?? makePassage('p1', exact);
  const start = passage.text.indexOf(exact);
  const end = start + exact.length;
  const cited = sketch.cited === undefined ? exact : sketch.cited;
  const equal = { type: 'equal' as const, citing: exact, cited: exact, punctuation: true };
  return {
    id: `${document}-${passage.id}-${kind}-${year}-${start}-${end}`,
    kind,
    fidelity: sketch.fidelity ?? 'verbatim',
    citing: {
      document,
      passage: passage.id,
      sentences: passage.sentences
        .filter((one) => one.start < end && start < one.end)
        .map(({ id }) => id),
      start,
      end,
      exact,
      prefix: passage.text.slice(0, start),
      suffix: passage.text.slice(end),
    },
    cited: { year, sentences: [...(sketch.sentences ?? ['s1'])], exact: cited },
    operations: sketch.operations ?? (cited === null ? [] : [equal]),
    evidence: { basis: 'stated', attribution: null, recovered: [], shared: 0, distinctive: 0 },
    status: 'computed',
    note: null,
  };
}

/** An address of 2015 with the given sentences, in one paragraph. */
export function drawSpeech(...texts: readonly string[]): Speech {
  const paragraph = makePassage('p1', texts.join(''));
  const sentences = paragraph.sentences.map((one, index) => ({ ...one, id: `s${index + 1}` }));
  return {
    year: 2015,
    date: '2015-12-16',
    form: '讲话',
    occasion: '第二届世界互联网大会',
    title: '讲话',
    signature: '讲话',
    pull: texts[0] ?? '',
    pullSentence: 's1',
    paragraphs: [{ ...paragraph, sentences, documentPassage: 'p1' }],
    sentences,
  };
}

/** The parts of a document that places of citations need. */
export function makeDocument(
  id: string,
  passages: readonly Passage[],
): Pick<Document, 'id' | 'passages'> {
  return { id, passages };
}
