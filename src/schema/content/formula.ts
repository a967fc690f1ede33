import { z } from 'astro/zod';

/** `formula` proves no source at all; `term` may prove an address, but not that two documents share words. */
const FORMULA_KINDS = ['formula', 'term'] as const;

/** `content/formulas.yaml`: what an editor lists; what recurs in the addresses is a formula without being listed. */
export const formulaFile = z.array(
  z.strictObject({
    /** As the texts have it; punctuation and width do not matter. */
    words: z.string().min(4),
    kind: z.enum(FORMULA_KINDS),
  }),
);

export type ListedFormula = z.infer<typeof formulaFile>[number];
