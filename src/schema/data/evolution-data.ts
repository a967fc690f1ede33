import { z } from 'astro/zod';
import { DIFFERENCE_KINDS } from '../content/difference.ts';
import { DATE_PRECISIONS, MILESTONE_KINDS } from '../content/milestone.ts';
import { addressYear as year } from '../content/year.ts';

/** Address relative to the base of the site. */
const url = z.string().regex(/^[^/]/);

const occurrence = z.strictObject({
  url,
  form: z.string(),
  text: z.string(),
  left: z.string(),
  right: z.string(),
});

const quoted = z.strictObject({ document: z.string(), exact: z.string(), url });

/** `/data/motifs.json` */
export const motifsData = z.strictObject({
  scope: z.string(),
  motifs: z.array(
    z.strictObject({
      id: z.string(),
      term: z.string(),
      group: z.string(),
      url,
      finding: z.string(),
      forms: z.array(z.string()),
      first: year.nullable(),
      last: year.nullable(),
      total: z.number().int().nonnegative(),
      years: z.array(
        z.strictObject({
          year,
          state: z.enum(['excerpt', 'testimonium', 'absent']),
          occurrences: z.array(occurrence),
        }),
      ),
      testimonia: z.array(quoted.extend({ year })),
      documents: z.array(
        z.strictObject({ document: z.string(), occurrences: z.array(occurrence) }),
      ),
    }),
  ),
});

/** `/data/milestones.json` */
export const milestonesData = z.strictObject({
  scope: z.string(),
  milestones: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      precision: z.enum(DATE_PRECISIONS),
      kind: z.enum(MILESTONE_KINDS),
      title: z.string(),
      url,
      evidence: z.array(quoted),
      inferred: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});

/** `/data/differences.json` */
export const differencesData = z.strictObject({
  scope: z.string(),
  differences: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(DIFFERENCE_KINDS),
      about: z.string(),
      url,
      readings: z.array(quoted.extend({ part: z.string(), year: year.nullable() })),
      note: z.string(),
      milestones: z.array(z.string()),
    }),
  ),
});

export type MotifsData = z.infer<typeof motifsData>;
export type MilestonesData = z.infer<typeof milestonesData>;
export type DifferencesData = z.infer<typeof differencesData>;
