import type { Motif, MotifForm, MotifTestimonium } from '../../schema/content/motif.ts';
import type { TextUnit } from '../edition/passage/text-unit.ts';
import { countMotif, labelForm, type MotifUse } from './motif.ts';

/** 节选有 · 文献说有 · 节选未见 */
type Attestation = 'excerpt' | 'testimonium' | 'absent';

interface MotifYear {
  readonly year: number;
  readonly state: Attestation;
  /** Places in the excerpt of this year. */
  readonly occurrences: readonly MotifUse[];
  readonly testimonia: readonly MotifTestimonium[];
}

interface FormRow {
  readonly label: string;
  /** Counts in the order of `years` of the history. */
  readonly counts: readonly number[];
  /** First year whose excerpt has the wording, alone or within a longer one, which `counts` give to the longer. */
  readonly first: number | null;
}

interface DocumentUse {
  readonly document: string;
  readonly occurrences: readonly MotifUse[];
}

/** What the texts have of a motif, year by year and document by document. */
export interface MotifHistory {
  readonly motif: Motif;
  readonly years: readonly MotifYear[];
  readonly forms: readonly FormRow[];
  /** First and last year whose excerpt has the motif. */
  readonly first: number | null;
  readonly last: number | null;
  readonly total: number;
  /** One entry for each document, also where there is nothing. */
  readonly documents: readonly DocumentUse[];
}

/** All that a history is computed from. */
export interface MotifCorpus {
  readonly years: readonly number[];
  readonly documentIds: readonly string[];
  readonly speeches: readonly TextUnit[];
  readonly documents: readonly TextUnit[];
}

export function traceMotif(motif: Motif, corpus: MotifCorpus): MotifHistory {
  const inSpeeches = countMotif(corpus.speeches, motif);
  const inDocuments = countMotif(corpus.documents, motif);
  const years = corpus.years.map((year) => describeYear(motif, year, inSpeeches));
  const attested = listAttestedYears(years);
  return {
    motif,
    years,
    forms: motif.forms.map((form) => countForm(form, years, corpus.speeches)),
    first: attested.at(0) ?? null,
    last: attested.at(-1) ?? null,
    total: inSpeeches.length,
    documents: corpus.documentIds.map((document) => ({
      document,
      occurrences: inDocuments.filter(
        ({ place }) => place.kind === 'document' && place.document === document,
      ),
    })),
  };
}

/** Years whose excerpt has the motif, or one form of it, ascending. */
export function listAttestedYears(years: readonly MotifYear[], form?: string): number[] {
  return years
    .filter(({ occurrences }) => occurrences.some((one) => form === undefined || one.form === form))
    .map(({ year }) => year);
}

function describeYear(motif: Motif, year: number, all: readonly MotifUse[]): MotifYear {
  const occurrences = all.filter(({ place }) => place.kind === 'speech' && place.year === year);
  const testimonia = motif.testimonia.filter((one) => one.year === year);
  const state: Attestation =
    occurrences.length > 0 ? 'excerpt' : testimonia.length > 0 ? 'testimonium' : 'absent';
  return { year, state, occurrences, testimonia };
}

function countForm(
  form: MotifForm,
  years: readonly MotifYear[],
  speeches: readonly TextUnit[],
): FormRow {
  const label = labelForm(form);
  const counts = years.map(
    ({ occurrences }) => occurrences.filter((one) => one.form === label).length,
  );
  const alone = countMotif(speeches, { forms: [form] });
  const first = years.find(({ year }) =>
    alone.some(({ place }) => place.kind === 'speech' && place.year === year),
  );
  return { label, counts, first: first?.year ?? null };
}

/** Whether the excerpt of a year has the motif. */
export function hasYear(history: MotifHistory, year: number): boolean {
  return history.years.some((one) => one.year === year && one.state === 'excerpt');
}
