import { z } from 'astro/zod';
import { addressYear } from './year.ts';

/** Forms of address, in the words of the signature lines. */
export const SPEECH_FORMS = ['贺词', '讲话', '视频讲话', '贺信', '视频致辞', '视频致贺'] as const;

export type SpeechForm = (typeof SPEECH_FORMS)[number];

/** Front matter of `content/speeches/<year>.md`. */
export const speechFrontMatter = z.strictObject({
  year: addressYear,
  date: z.iso.date(),
  form: z.enum(SPEECH_FORMS),
  occasion: z.string().min(1),
  signature: z.string().startsWith('——'),
  /** Words of one sentence of the address, verbatim. */
  pull: z.string().min(8),
});

export type SpeechFrontMatter = z.infer<typeof speechFrontMatter>;
