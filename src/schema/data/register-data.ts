import { z } from 'astro/zod';
import { fragmentId } from '../passage-id.ts';

const wording = z.strictObject({
  /** Since when, ISO date. */
  on: z.iso.date(),
  /** FNV-1a of the letters and numbers, 32 bit, hexadecimal. */
  fingerprint: z.string().regex(/^[0-9a-f]{8}$/),
  opening: z.string().min(1),
});

const gone = z.strictObject({
  /** `2015#s4`, or the id of a citation. */
  from: z.string().min(1),
  /** Where its words are now, or `null` where they were withdrawn. */
  to: z.string().min(1).nullable(),
  on: z.iso.date(),
  reason: z.string().min(1),
  /** When it came back, or `null`. */
  back: z.iso.date().nullable(),
});

/** The file `data/register.json`: every address that was ever published, and what became of it. */
export const registerData = z.strictObject({
  version: z.string().min(1),
  works: z.array(
    z.strictObject({
      /** Year of an address, or id of a document. */
      work: z.string().min(1),
      ids: z.array(z.strictObject({ id: fragmentId, wordings: z.array(wording).min(1) })),
    }),
  ),
  gone: z.array(gone),
  renamed: z.array(z.strictObject({ from: z.string(), to: z.string(), on: z.iso.date() })),
  citations: z.array(
    z.strictObject({
      id: z.string().min(1),
      on: z.iso.date(),
      kind: z.string().min(1),
      /** Year or document that is cited, `null` for all addresses. */
      cited: z.string().min(1).nullable(),
      opening: z.string().min(1),
    }),
  ),
  goneCitations: z.array(gone),
});

export type RegisterData = z.infer<typeof registerData>;
