import { z } from 'astro/zod';

/** Texts written to measure the checker, with what is right to say of each quotation in them. */
export const sampleTexts = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    quotations: z.array(
      z.strictObject({
        words: z.string(),
        /** Kinds of verdicts; `none`: it may as well be left out. */
        right: z.array(z.string()),
        year: z.number().nullable(),
        /** Which of the places of the words, from 1; the first one in marks if left out. */
        nth: z.number().optional(),
        /** Whether the words are but the beginning of what is quoted. */
        part: z.boolean().optional(),
      }),
    ),
  }),
);

/** Small inputs, each with its verdicts: kind, year or years, year stated, words. */
export const checkerCases = z.array(
  z.strictObject({ row: z.string(), text: z.string(), verdicts: z.array(z.string()) }),
);

export type SampleText = z.infer<typeof sampleTexts>[number];
