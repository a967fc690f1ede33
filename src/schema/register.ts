import { z } from 'astro/zod';

/** `2015#s4` or `guangming-2023#p13s2`. */
const address = z.string().regex(/^[a-z0-9-]+#[a-z]\d+(s\d+)?$/);

/** Published ids and the words they stand for: `content/register.yaml`. */
export const register = z.strictObject({
  /** By year or document, then by id: fingerprint of the letters and numbers, a space, the opening words. */
  published: z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{8} /))),
  /** Ids that no longer stand for the words they were published for. */
  moved: z.array(
    z.strictObject({
      from: address,
      /** Where the words are now, or `null` if they were withdrawn. */
      to: address.nullable(),
      on: z.iso.date(),
      reason: z.string().min(4),
    }),
  ),
});

export type Register = z.infer<typeof register>;
