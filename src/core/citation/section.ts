import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import { canCite } from '../edition/date.ts';
import { locateWords } from '../reuse/location.ts';
import { shiftRuns } from '../reuse/reuse.ts';
import { SEED_LENGTH } from '../reuse/seed.ts';
import { foldText } from '../text/folding/fold.ts';
import { measureOwn } from './attributed.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { NO_WORDS } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { recallQuotations } from './knowledge.ts';

/**
 * Bold openings of paragraphs that name, one by one, the points a passage before them in the section
 * has announced and given to a year: 乙 on the 三个倡导 of 2023.
 */
export function findAnnounced(
  text: CitingText,
  corpus: Corpus,
  attributed: readonly Finding[],
): Finding[] {
  const labels = attributed.filter(({ kind }) => kind === 'label');
  const findings: Finding[] = [];
  let section = -1;
  let next = 0;
  let announced: Finding[] = [];
  for (const passage of text.passages) {
    if (passage.section !== section) announced = [];
    section = passage.section;
    const opening = readOpening(passage, corpus, announced);
    if (opening !== null) findings.push({ ...opening, recovered: [text.id] });
    for (let label = labels[next]; label?.passage === passage; label = labels[next]) {
      announced.push(label);
      next += 1;
    }
  }
  return findings;
}

/** Labels that announce are few; only the last ones of a section are looked at. */
const ANNOUNCED = 8;

function readOpening(
  passage: CitingPassage,
  corpus: Corpus,
  announced: readonly Finding[],
): Finding | null {
  const [opening] = passage.strong;
  if (opening?.start !== 0) return null;
  const words = passage.text.slice(opening.start, opening.end);
  for (const { year, cue } of announced.slice(-ANNOUNCED)) {
    const library = year === null ? undefined : corpus.byYear.get(year);
    const place = library === undefined ? null : locateWords(words, library, corpus);
    if (library === undefined || place?.coverage !== 1) continue;
    if (measureOwn(words, library, corpus) < SEED_LENGTH) continue;
    return {
      kind: 'quotation',
      passage,
      span: opening,
      year,
      cited: { source: place.source, span: place.cited, runs: place.runs },
      basis: 'section',
      cue,
      recovered: [],
      shared: place.shared,
      distinctive: place.evidence,
      isCertain: true,
    };
  }
  return null;
}

/** Fewer headings of few letters in one order are chance; 丁 has the five points of 2015. */
const SERIES = 3;
/** Letters of the shortest heading that counts in a series: 促进互联互通. */
const SERIES_LENGTH = 6;

/** Short passages that, one after the other, stand in the same order in one address, the first one if several have them. */
export function findSeries(text: CitingText, corpus: Corpus, knowledge: Knowledge): Finding[] {
  const short = text.passages.filter(({ folded }) => {
    const { length } = folded.text;
    return length >= SERIES_LENGTH && length <= 2 * SERIES_LENGTH;
  });
  const findings: Finding[] = [];
  for (const [year, source] of corpus.addresses) {
    if (!canCite(text.date, source.date)) continue;
    const library = corpus.byYear.get(year);
    if (library === undefined) continue;
    let last = -1;
    const series: Finding[] = [];
    for (const passage of short) {
      const start = source.folded.text.indexOf(passage.folded.text, last + 1);
      const words = trimWords(passage);
      const place = start < 0 || words === null ? null : locateWords(words.text, library, corpus);
      if (place === null || words === null) continue;
      last = start;
      const runs = shiftRuns(place.runs, words.start);
      const cited = { source, span: place.cited, runs };
      series.push({
        kind: 'echo',
        passage,
        span: words,
        year,
        cited,
        basis: 'words',
        cue: null,
        recovered: recallQuotations(cited, knowledge),
        shared: place.shared,
        distinctive: place.evidence,
        isCertain: true,
      });
    }
    if (series.length < SERIES) continue;
    const taken = new Set(findings.map(({ passage }) => passage));
    findings.push(...series.filter(({ passage }) => !taken.has(passage)));
  }
  return findings;
}

function trimWords(passage: CitingPassage): { start: number; end: number; text: string } | null {
  const start = passage.folded.starts[0];
  const end = passage.folded.ends.at(-1);
  if (start === undefined || end === undefined) return null;
  return { start, end, text: passage.text.slice(start, end) };
}

/** One point of a list just given to a year, named again: 其中首要的原则就是尊重网络主权. */
export function findNamedPoints(
  passage: CitingPassage,
  corpus: Corpus,
  attributed: readonly Finding[],
): Finding[] {
  const findings: Finding[] = [];
  const lists = attributed.filter(
    (finding) => finding.passage === passage && finding.kind === 'testimonium',
  );
  for (const list of lists) {
    const rest = passage.text.slice(list.span.end);
    const next = /^[”’」』]*[。；](其中[^。；！？]*)/u.exec(rest);
    const statement = next?.[1];
    if (next === null || statement === undefined) continue;
    const base = list.span.end + next[0].length - statement.length;
    for (const point of passage.text.slice(list.span.start, list.span.end).split(/[、，；]/u)) {
      const place = statement.indexOf(point);
      if (place < 0 || foldText(point, corpus.variants).text.length < SERIES_LENGTH) continue;
      findings.push({
        kind: 'testimonium',
        passage,
        span: { start: base + place, end: base + place + point.length },
        year: list.year,
        basis: 'continued',
        cue: { passage, span: { start: base, end: base + place } },
        recovered: [],
        ...NO_WORDS,
        isCertain: true,
      });
    }
  }
  return findings;
}
