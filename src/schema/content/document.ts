import { z } from 'astro/zod';
import { optionalList } from '../optional-list.ts';
import { partialDate } from '../partial-date.ts';

/** How a fact about a document is known. */
const BASES = ['printed', 'inferred', 'capture', 'unknown'] as const;

const fact = z.strictObject({
  /** What is said of the document; `null` where nothing is known. */
  value: z.string().nullable(),
  basis: z.enum(BASES),
  /** The reasoning, or where in the witness it stands. */
  note: z.string().min(1),
});

/** The witness card: `content/documents/<id>/document.yaml`. */
export const witnessCard = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens: the name of the folder'),
  siglum: z.string().length(1),
  /** Name by which lists and notes call the document, at most 12 characters. */
  short: z.string().min(1).max(12),
  /** Genre in one or two words, for the title slip. */
  genre: z.string().min(1).max(6),
  title: z.string().min(1),
  author: fact,
  publisher: fact,
  /** ISO date, or as much of one as is known: `2025`, `2025-12-15`. Used for ordering. */
  date: z.strictObject({
    value: partialDate,
    /** As the reader sees it: 2025年，不早于10月. It begins with `value`; `npm run check -- --fix` writes it. */
    display: z.string().default(''),
    basis: z.enum(BASES),
    note: z.string().min(1),
  }),
  captured: z.strictObject({
    from: z.string().min(1),
    url: z.url('a whole address, as https://example.org/page, or null').nullable(),
    /** ISO date of the capture, if the witness has it. */
    on: z.iso.date().nullable(),
    form: z.string().min(1),
  }),
  /** Lower-case hexadecimal SHA-256 of `witness.txt`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of witness.txt, 64 digits and letters'),
  /** What is not known, one sentence each. */
  unknown: optionalList(z.string().min(1)),
  /** Paragraphs that name authors or issuers, quoted whole as the transcript has them. */
  bylines: optionalList(z.string().min(1)),
});

export type WitnessCard = z.infer<typeof witnessCard>;
export type Fact = z.infer<typeof fact>;
