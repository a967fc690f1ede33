import { z } from 'astro/zod';
import { partialDate } from '../partial-date.ts';

/** What a milestone is about; addresses are those of the edition and head the entries of the timeline. */
export const MILESTONE_KINDS = [
  'address',
  'concept',
  'conference',
  'paper',
  'law',
  'cooperation',
  'institution',
  'figure',
] as const;

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const;

/** Words of a document: verbatim reading text, standing once in the document. */
const evidence = z.strictObject({
  document: z.string().min(1),
  exact: z.string().min(6),
});

const DATE_LENGTHS = { day: 10, month: 7, year: 4 } as const satisfies Record<
  DatePrecision,
  number
>;

const milestone = z
  .strictObject({
    /** Begins with a letter, since it is an anchor. */
    id: z
      .string()
      .regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        'small letters, digits and hyphens, as first-conference',
      ),
    /** ISO date, as much of it as the documents give. */
    date: partialDate,
    precision: z.enum(DATE_PRECISIONS),
    kind: z.enum(MILESTONE_KINDS),
    /** Short and neutral, without date and without full stop. */
    title: z.string().min(4).max(48),
    evidence: z.array(evidence).min(1),
    /** How the date is known where the words of the evidence do not give all of it. */
    inferred: z.string().min(8).optional(),
    /** Where the documents differ, or what they leave open. */
    note: z.string().min(8).optional(),
  })
  .refine(({ date, precision }) => date.length === DATE_LENGTHS[precision], {
    message: 'a date as long as its precision: day 2025-12-15, month 2025-12, year 2025',
    path: ['date'],
  });

/** `content/milestones.yaml`, in the order of dates. */
export const milestoneFile = z.array(milestone).min(1);

export type Milestone = z.infer<typeof milestone>;
export type Evidence = z.infer<typeof evidence>;
type DatePrecision = (typeof DATE_PRECISIONS)[number];
