import { z } from 'astro/zod';
import { CITATION_KINDS, FIDELITIES, QUOTE_CLASSES } from '../citation.ts';

const words = z.object({
  exact: z.string(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});

/** The list of citations typed by hand from one document; `truth/README.md` says how it is made. */
export const truthFile = z.object({
  citations: z.array(
    words.extend({
      id: z.string(),
      kind: z.enum(CITATION_KINDS),
      fidelity: z.enum(FIDELITIES).optional(),
      year: z.number().nullable(),
      sentences: z.array(z.string()),
      document: z.string().optional(),
      doubtful: z.boolean().default(false),
    }),
  ),
  traps: z.array(
    words.extend({
      not: z.object({
        kind: z.string(),
        year: z.union([z.number(), z.literal('any')]).optional(),
        document: z.string().optional(),
      }),
    }),
  ),
  quotes: z.array(words.extend({ class: z.enum(QUOTE_CLASSES) })),
});

export type TruthFile = z.infer<typeof truthFile>;
export type ListedWords = z.infer<typeof words>;

/** `src/core/truth/read-against.yaml`: the addresses and documents that the lists were read against. */
export const truthScope = z.strictObject({
  years: z.array(z.number().int()).min(1),
  documents: z.array(z.string()).min(1),
});

export type TruthScope = z.infer<typeof truthScope>;
