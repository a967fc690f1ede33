import { z } from 'astro/zod';
import { fragmentId } from '../passage-id.ts';

/** Relative to the base of the site; `2015/#s4`. */
const url = z.string().regex(/^[^/]/);

const sentence = z.strictObject({ id: fragmentId, url, text: z.string().min(1) });

const passage = z.strictObject({
  id: fragmentId,
  url,
  kind: z.enum(['title', 'subtitle', 'byline', 'heading', 'paragraph', 'item', 'signature']),
  text: z.string().min(1),
  sentences: z.array(sentence),
});

const document = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  siglum: z.string().length(1),
  title: z.string().min(1),
  url,
  /** ISO date, or as much of one as is known. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  /** How the date is known: in the witness, from the capture, or inferred. */
  dateBasis: z.enum(['printed', 'capture', 'inferred', 'unknown']),
  passages: z.array(passage),
});

const speech = z.strictObject({
  year: z.number().int(),
  date: z.iso.date(),
  form: z.string().min(1),
  occasion: z.string().min(1),
  /** Of the addresses there is nothing else. */
  excerpt: z.literal(true),
  title: z.string().min(1),
  url,
  sentences: z.array(sentence),
});

/** The file `data/edition.json`: the reading texts with an address for every passage and sentence. */
export const editionData = z.strictObject({
  title: z.string().min(1),
  version: z.string().min(1),
  documents: z.array(document),
  speeches: z.array(speech),
});

export type EditionData = z.infer<typeof editionData>;
