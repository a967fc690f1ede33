import { z } from 'astro/zod';

/** `p13`, `h2`, or `p3a` for a passage put in later; `s` is kept for sentences. */
export const passageId = z.string().regex(/^[tbhp]\d+[a-rt-z]*$/, 'the id of a paragraph, as p17');

/** A sentence of an address: `s4`, `s4a`. */
export const speechSentenceId = z
  .string()
  .regex(/^s\d+[a-rt-z]*$/, 'the id of a sentence of an address, as s4');

/** A passage or sentence: `p13`, `p13s2`, `p3as1a`, `s4`. */
export const fragmentId = z
  .string()
  .regex(
    /^(?:[tbhp]\d+[a-rt-z]*(?:s\d+[a-rt-z]*)?|s\d+[a-rt-z]*)$/,
    'the id of a paragraph or sentence, as p17 or p17s2',
  );
