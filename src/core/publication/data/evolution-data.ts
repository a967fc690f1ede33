import type {
  DifferencesData,
  MilestonesData,
  MotifsData,
} from '../../../schema/data/evolution-data.ts';
import { linkPlace } from '../../edition/passage/place.ts';
import { createRoutes } from '../../edition/route.ts';
import type { Evolution } from '../../evolution/evolution.ts';
import type { MotifUse } from '../../evolution/motif.ts';

const routes = createRoutes('/');
const SCOPE = '以本编所收为限：致辞为节选，文献据底本转录。';

/** Motifs as published data, every occurrence with its address. */
export function toMotifsData({ motifs }: Evolution): MotifsData {
  return {
    scope: SCOPE,
    motifs: motifs.map(({ history, finding, testimonia }) => ({
      id: history.motif.id,
      term: history.motif.term,
      group: history.motif.group,
      url: relate(routes.path(`motifs/${history.motif.id}/`)),
      finding,
      forms: history.forms.map(({ label }) => label),
      first: history.first,
      last: history.last,
      total: history.total,
      years: history.years.map(({ year, state, occurrences }) => ({
        year,
        state,
        occurrences: occurrences.map(toOccurrenceData),
      })),
      testimonia: testimonia.map(({ year, document, exact, place }) => ({
        year,
        document,
        exact,
        url: relate(routes.document(document, place.anchor)),
      })),
      documents: history.documents.map(({ document, occurrences }) => ({
        document,
        occurrences: occurrences.map(toOccurrenceData),
      })),
    })),
  };
}

export function toMilestonesData({ milestones }: Evolution): MilestonesData {
  return {
    scope: SCOPE,
    milestones: milestones.map(
      ({ id, date, precision, kind, title, evidence, inferred, note }) => ({
        id,
        date,
        precision,
        kind,
        title,
        url: relate(`${routes.path('milestones/')}#${id}`),
        evidence: evidence.map(({ document, exact, place }) => ({
          document,
          exact,
          url: relate(routes.document(document, place.anchor)),
        })),
        inferred: inferred ?? null,
        note: note ?? null,
      }),
    ),
  };
}

export function toDifferencesData({ differences }: Evolution): DifferencesData {
  return {
    scope: SCOPE,
    differences: differences.map(({ id, kind, about, readings, note, milestones }) => ({
      id,
      kind,
      about,
      url: relate(`${routes.about('differences')}#${id}`),
      readings: readings.map(({ document, exact, part, year, place }) => ({
        document,
        exact,
        part,
        year: year ?? null,
        url: relate(
          year === undefined
            ? routes.document(document, place.anchor)
            : routes.year(year, place.anchor),
        ),
      })),
      note,
      milestones,
    })),
  };
}

/** One line for each occurrence in addresses and documents. */
export function toMotifsTable({ motifs }: MotifsData): string[][] {
  const head = ['motif', 'term', 'form', 'place', 'left', 'text', 'right', 'url'];
  const rows = motifs.flatMap(({ id, term, years, documents }) => [
    ...years.flatMap(({ year, occurrences }) =>
      occurrences.map((one) => [
        id,
        term,
        one.form,
        String(year),
        one.left,
        one.text,
        one.right,
        one.url,
      ]),
    ),
    ...documents.flatMap(({ document, occurrences }) =>
      occurrences.map((one) => [
        id,
        term,
        one.form,
        document,
        one.left,
        one.text,
        one.right,
        one.url,
      ]),
    ),
  ]);
  return [head, ...rows];
}

/** One line for each piece of evidence. */
export function toMilestonesTable({ milestones }: MilestonesData): string[][] {
  const head = [
    'id',
    'date',
    'precision',
    'kind',
    'title',
    'document',
    'exact',
    'url',
    'inferred',
    'note',
  ];
  const rows = milestones.flatMap((one) =>
    one.evidence.map(({ document, exact, url }) => [
      one.id,
      one.date,
      one.precision,
      one.kind,
      one.title,
      document,
      exact,
      url,
      one.inferred ?? '',
      one.note ?? '',
    ]),
  );
  return [head, ...rows];
}

function toOccurrenceData({ place, sentence, form, text, left, right }: MotifUse) {
  return { url: relate(linkPlace(routes, place, sentence)), form, text, left, right };
}

function relate(path: string): string {
  return path.slice(1);
}
