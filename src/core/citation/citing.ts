import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import type { Reuse } from '../reuse/reuse.ts';
import { findReuse } from '../reuse/reuse.ts';
import { findAttributed } from './attributed.ts';
import { type Corpus, narrowCorpus } from './corpus.ts';
import { dropDiscrepancies } from './discrepancy.ts';
import type { Finding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { gatherKnowledge, NOTHING_KNOWN, takeSide } from './knowledge.ts';
import { findMentions } from './mention.ts';
import { findAnnounced, findNamedPoints, findSeries } from './section.ts';
import { findUnattributed } from './unattributed.ts';

/** Learns from all texts together: first the names of formulas, then all that is attributed. */
export function learnFrom(texts: readonly CitingText[], corpus: Corpus): Knowledge {
  const narrowed = new Map<number, Corpus>();
  const named = gatherKnowledge(
    texts.flatMap((text) =>
      findAttributed(text, narrowCorpus(corpus, text.date, narrowed), NOTHING_KNOWN.labels),
    ),
    corpus,
  );
  const attributed = texts.flatMap((text) => {
    const { labels } = takeSide(named, corpus.addresses, text.id);
    const own = narrowCorpus(corpus, text.date, narrowed);
    return dropDiscrepancies(findAttributed(text, own, labels), text, own);
  });
  return gatherKnowledge(attributed, corpus);
}

/** What a passage takes from addresses, in order of place. */
interface CitedPassage {
  readonly passage: CitingPassage;
  readonly findings: readonly Finding[];
  /** All words that it shares with addresses, whatever the dates: found once, for all who judge them. */
  readonly reuses: readonly Reuse[];
}

/** All that one text takes from addresses, passage by passage; `report` is told how many are done. */
export function citeAddresses(
  text: CitingText,
  { corpus, knowledge: common }: { readonly corpus: Corpus; readonly knowledge: Knowledge },
  report: (passages: number) => void = () => {},
): CitedPassage[] {
  const knowledge = takeSide(common, corpus.addresses, text.id);
  const attributed = findAttributed(text, corpus, knowledge.labels);
  const announced = findAnnounced(text, corpus, attributed);
  const series = findSeries(text, corpus, knowledge);
  const byPassage = groupByPassage([...attributed, ...announced, ...series]);
  return text.passages.map((passage, index) => {
    report(index + 1);
    const own = byPassage.get(passage.id) ?? [];
    const points = findNamedPoints(passage, corpus, own);
    const taken = [...own, ...points];
    const reuses = findReuse(passage, corpus.library, corpus.rule);
    const unattributed = findUnattributed({ passage, text, corpus, knowledge, taken, reuses });
    const used = [...taken, ...unattributed];
    const mentions = findMentions(passage, { text, corpus, taken: used });
    const findings = [...used, ...mentions].sort(
      (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
    );
    return { passage, findings, reuses };
  });
}

function groupByPassage(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.passage.id);
    if (group === undefined) groups.set(finding.passage.id, [finding]);
    else group.push(finding);
  }
  return groups;
}
