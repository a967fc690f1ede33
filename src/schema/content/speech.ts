import { z } from 'astro/zod';
import { addressYear } from './year.ts';

/** Front matter of `content/speeches/<year>.md`. */
export const speechFrontMatter = z.strictObject({
  year: addressYear,
  date: z.iso.date(),
  /** In the words of the signature line; one of the forms of `content/edition.yaml`. */
  form: z.string().min(1),
  occasion: z.string().min(1),
  signature: z.string().startsWith('——'),
  /** Words of one sentence of the address, verbatim. */
  pull: z.string().min(8),
});

export type SpeechFrontMatter = z.infer<typeof speechFrontMatter>;
