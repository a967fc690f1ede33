import { z } from 'astro/zod';

/** `content/edition.yaml`. */
export const editionFile = z.strictObject({
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  /** Ids of the documents in date order. */
  documents: z.array(z.string()).min(1),
});

export type EditionFile = z.infer<typeof editionFile>;
