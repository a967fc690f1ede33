import { z } from 'astro/zod';
import { fragmentId } from '../passage-id.ts';

/** Year of an address, or id of a document. */
const work = z.string().regex(/^[a-z0-9-]+$/, 'the id of a document, or a year');

/** `2015#s4`, `guangming-2023#p13s2`, or a whole work: `guangming-2023`. */
const address = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#(?:[tbhp]\d+[a-rt-z]*(?:s\d+[a-rt-z]*)?|s\d+[a-rt-z]*))?$/,
    'a work and an id in it, as some-article#p17',
  );

/** `2026-11-22 374e53c3 当今时代，以信息技术为核`: since when, fingerprint of the letters and numbers, opening words. */
const wording = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2} [0-9a-f]{8} ./u,
    'day, fingerprint and opening words, as npm run register writes them',
  );

/** `2026-11-22 quotation 2015 尊重网络主权`: since when, kind, what is cited (`-` for all addresses), opening words. */
const citation = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2} [a-z]+ [a-z0-9-]+ ./u,
    'day, kind, what is cited and opening words, as npm run register writes them',
  );

/** An address that no longer stands by itself. */
const gone = z.strictObject({
  from: address,
  /** Where its words are now, or `null` where they were withdrawn. */
  to: address.nullable(),
  on: z.iso.date(),
  /** Why, as readers are told it. */
  reason: z.string().min(2),
  /** When the words came back. */
  back: z.iso.date().optional(),
});

const goneCitation = z.strictObject({
  from: z.string().min(1),
  /** The citation that has taken its place, or `null`. */
  to: z.string().min(1).nullable(),
  on: z.iso.date(),
  reason: z.string().min(2),
  back: z.iso.date().optional(),
});

/** `content/register.yaml`: every address that was ever published, and what became of it. It only grows. */
export const register = z.strictObject({
  /** By work, then by id in the order of the text: its wordings, the last one valid. */
  works: z.record(work, z.record(fragmentId, z.union([wording, z.array(wording).min(2)]))),
  gone: z.array(gone),
  /** Ids of documents that have another id now. */
  renamed: z.array(z.strictObject({ from: work, to: work, on: z.iso.date() })),
  /** By id: what it is, the last line valid. */
  citations: z.record(z.string(), z.union([citation, z.array(citation).min(2)])),
  goneCitations: z.array(goneCitation),
});

export type Register = z.infer<typeof register>;
export type RegisteredWork = Register['works'][string];
export type GoneAddress = z.infer<typeof gone>;

/** What `npm run register` writes where only an editor can say why. */
export const OPEN_REASON = '待定';
