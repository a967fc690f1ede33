import type { Reference } from '../attribution/attribution.ts';
import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import { canCite } from '../edition/date.ts';
import { CLAUSE_END } from '../text/phrase.ts';
import { blankQuotations } from '../text/quotation-mark.ts';
import { measureOverlap } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { EVIDENCE_BY_BASIS, NO_WORDS } from './finding.ts';

/** Several forms of address named together mean no single year: 主旨演讲、视频致辞、贺信等. */
const FORM = '(?:演讲|致辞|贺信|贺词|讲话)';
const SEVERAL_FORMS = new RegExp(
  `习近平[^，。；！？]{0,30}?${FORM}、[^，。；！？]{0,12}?${FORM}[^，。；！？]{0,40}`,
  'gu',
);

/** 今年是…十周年 names the year that counts the years, not an address of it. */
const ANNIVERSARY = /是[^，。；！？]*周年/u;

/** Statements that refer to an address and use none of its words. */
export function findMentions(
  passage: CitingPassage,
  settings: {
    readonly text: CitingText;
    readonly corpus: Corpus;
    readonly taken: readonly Finding[];
  },
): Finding[] {
  const { text, corpus, taken } = settings;
  const findings: Finding[] = [];
  for (const reference of passage.attribution.references) {
    const date = corpus.addresses.get(reference.year)?.date ?? null;
    if (!canCite(text.date, date)) continue;
    const uses = [...taken, ...findings].some(
      ({ span, year }) => year === reference.year && measureOverlap(span, reference) > 0,
    );
    const mention = readMention(passage, reference);
    const words = passage.text.slice(mention.span.start, mention.span.end);
    if (!uses && !ANNIVERSARY.test(words)) findings.push(mention);
  }
  return [...findings, ...findCollective(passage)];
}

function readMention(passage: CitingPassage, reference: Reference): Finding {
  const { text } = passage;
  const rest = text.slice(reference.cue.end, reference.end).search(CLAUSE_END);
  const end = rest < 0 ? reference.end : reference.cue.end + rest;
  return {
    kind: 'mention',
    passage,
    span: { start: reference.mention, end },
    year: reference.year,
    basis: EVIDENCE_BY_BASIS[reference.basis],
    cue: { passage, span: reference.cue },
    recovered: [],
    ...NO_WORDS,
    isCertain: true,
  };
}

function findCollective(passage: CitingPassage): Finding[] {
  if (!passage.text.includes('习近平')) return [];
  const blanked = blankQuotations(passage.text, passage.marks);
  return [...blanked.matchAll(SEVERAL_FORMS)].map((found) => ({
    kind: 'mention',
    passage,
    span: { start: found.index, end: found.index + found[0].length },
    year: null,
    basis: 'collective',
    cue: null,
    recovered: [],
    ...NO_WORDS,
    isCertain: true,
  }));
}
