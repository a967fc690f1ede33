import { formatYears } from '../edition/date.ts';
import { listAttestedYears, type MotifHistory } from './history.ts';

const PLACEHOLDER = /\{([^{}:]+)(?::([^{}]+))?\}/gu;
/** 节选未见“甲”, “甲”之名节选未见. */
const ABSENT = /节选未见“([^“”]+)”|“([^“”]+)”(?:之名|一语)?，?节选未见/gu;
/** {年}节选作“甲”, {始}最早出现，作“甲”. */
const GIVEN = /\{(始|末|年)(?::([^{}]+))?\}(?:节选)?(?:最早出现，)?[作有]“([^“”]+)”/gu;
const QUOTED = /“((?:[^“”]|“[^“”]*”)*)”/gu;

type Renderer = (history: MotifHistory, form: string | undefined, shorts: ShortNames) => string;

/** Short name of each document, by id. */
type ShortNames = ReadonlyMap<string, string>;

const RENDERERS: ReadonlyMap<string, Renderer> = new Map([
  ['始', (history, form) => formatYears(listFirstYear(history, form))],
  ['末', (history, form) => formatYears(listYears(history, form).slice(-1))],
  ['年', (history, form) => formatYears(listYears(history, form))],
  ['未见', (history, form) => formatYears(listAbsentYears(history, form))],
  ['年数', (history, form) => String(listYears(history, form).length)],
  ['次', (history, form) => `${countOccurrences(history, form)}次`],
  ['旁证', (history) => formatYears(listTestimonyYears(history))],
  ['文献', (history, form, shorts) => listDocuments(history, form, shorts).join('、')],
]);

/**
 * Fills the placeholders of a finding: `{始}`, `{始:网络经济}` … Throws with the placeholder when it is
 * unknown, names no form of the motif, or has nothing to say.
 */
export function renderFinding(history: MotifHistory, shorts: ShortNames): string {
  const labels = new Set(history.forms.map(({ label }) => label));
  return history.motif.finding.replaceAll(
    PLACEHOLDER,
    (placeholder, name: string, form?: string) => {
      if (form !== undefined && !labels.has(form)) {
        throw new Error(`${history.motif.id}: no form “${form}” in ${placeholder}`);
      }
      const text = RENDERERS.get(name)?.(history, form, shorts) ?? '';
      if (text === '') throw new Error(`${history.motif.id}: nothing for ${placeholder}`);
      return text;
    },
  );
}

/** Words that a finding says an excerpt has, or all excerpts lack: it may become false with a year more. */
interface FindingClaim {
  readonly words: string;
  /** The years of those that have them; none where all lack them. */
  readonly years: readonly number[];
}

/** What a finding says of the words that it quotes, as far as it is said in one of two usual ways. */
export function listClaims(history: MotifHistory): FindingClaim[] {
  const { finding } = history.motif;
  const absent = [...finding.matchAll(ABSENT)].map(([, before, after]) => ({
    words: before ?? after ?? '',
    years: [],
  }));
  const given = [...finding.matchAll(GIVEN)].map(([, name, form, words = '']) => {
    const years = listYears(history, form);
    if (name === '年') return { words, years };
    return { words, years: name === '始' ? listFirstYear(history, form) : years.slice(-1) };
  });
  return [...absent, ...given];
}

/** Words in quotation marks, whole, in order; marks inside a quotation belong to it. */
export function listQuoted(template: string): string[] {
  return [...template.matchAll(QUOTED)].flatMap(([, words]) => (words ? [words] : []));
}

/** Numerals typed outside placeholders and quotations: a finding must have none. */
export function listTypedNumbers(template: string): string[] {
  return template.replaceAll(PLACEHOLDER, '').replaceAll(QUOTED, '').match(/\d+/gu) ?? [];
}

function listYears(history: MotifHistory, form: string | undefined): number[] {
  return listAttestedYears(history.years, form);
}

function listFirstYear(history: MotifHistory, form: string | undefined): number[] {
  const first =
    form === undefined ? history.first : history.forms.find(({ label }) => label === form)?.first;
  return first === undefined || first === null ? [] : [first];
}

function listAbsentYears(history: MotifHistory, form: string | undefined): number[] {
  const attested = new Set(listYears(history, form));
  return history.years.map(({ year }) => year).filter((year) => !attested.has(year));
}

function listTestimonyYears({ years }: MotifHistory): number[] {
  return years.filter(({ state }) => state === 'testimonium').map(({ year }) => year);
}

function countOccurrences({ years }: MotifHistory, form: string | undefined): number {
  return years
    .flatMap(({ occurrences }) => occurrences)
    .filter((one) => form === undefined || one.form === form).length;
}

function listDocuments(
  history: MotifHistory,
  form: string | undefined,
  shorts: ShortNames,
): string[] {
  return history.documents
    .filter(({ occurrences }) => occurrences.some((one) => form === undefined || one.form === form))
    .map(({ document }) => shorts.get(document) ?? document);
}
