import { z } from 'astro/zod';
import { addressYear } from './year.ts';

/** In what respect the documents differ. */
export const DIFFERENCE_KINDS = ['genre', 'title', 'date', 'name', 'figure', 'wording'] as const;

const reading = z.strictObject({
  document: z.string().min(1),
  /** Verbatim reading text, standing once in the document or, with `year`, in the address of that year. */
  exact: z.string().min(4),
  /** The differing words, a part of `exact`. */
  part: z.string().min(1),
  /** Set where the words stand in an address that the document prints. */
  year: addressYear.optional(),
});

const difference = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  kind: z.enum(DIFFERENCE_KINDS),
  /** The fact on which the documents differ. */
  about: z.string().min(4),
  readings: z.array(reading).min(2),
  /** What is seen, without a judgement on which is right. */
  note: z.string().min(8),
  /** Milestones that the difference concerns. */
  milestones: z.array(z.string()).default([]),
});

/** `content/differences.yaml` */
export const differenceFile = z.array(difference).min(1);

export type Difference = z.infer<typeof difference>;
export type DifferenceReading = z.infer<typeof reading>;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
