import { z } from 'astro/zod';
import { addressYear } from './year.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, as di-qiu-cun');

/** A wording that counts as the motif: a plain string, or a pattern of `src/core/evolution/pattern.ts` with its name. */
const form = z.union([
  z.string().min(2),
  z.strictObject({ label: z.string().min(1), pattern: z.string().min(2) }),
]);

/** Words that a document gives as said in a year whose excerpt lacks the motif. */
const testimonium = z.strictObject({
  year: addressYear,
  document: z.string().min(1),
  /** Verbatim reading text, unique in its document, containing a wording of the motif. */
  exact: z.string().min(4),
});

const motif = z.strictObject({
  /** Pinyin of the term; part of its address. */
  id,
  term: z.string().min(2),
  group: id,
  forms: z.array(form).min(1),
  /** A sentence with placeholders of `src/core/evolution/motif-finding.ts`; numbers are never typed. */
  finding: z.string().min(8),
  testimonia: z.array(testimonium).default([]),
  /** Last part of the wordings on which the concordance is aligned; without it the whole wording is. */
  pivot: z.string().min(2).optional(),
  /** Words just before the wording that the concordance sets off. */
  verbs: z.array(z.string().min(1)).default([]),
});

/** A sentence pattern whose named parts are set side by side by year. */
const frame = z.strictObject({
  id,
  title: z.string().min(2),
  /** Motifs on whose pages the table stands; the first is its home. */
  motifs: z.array(id).min(1),
  /** Patterns of `src/core/evolution/pattern.ts`; all of them name the same parts or fewer. */
  patterns: z.array(z.string().min(2)).min(1),
  /** How far a gap may reach: to 、 or only to the marks that end a clause. */
  within: z.enum(['clause', 'phrase']).default('clause'),
  /** Order of the columns. */
  slots: z.array(z.string().min(1)).min(1),
  /** Whether the documents are read for the pattern, too. */
  documents: z.boolean().default(false),
  note: z.string().min(8).optional(),
});

/** The figure on the home page: every place of one motif, cut at its pivot. */
const figure = z.strictObject({
  motif: id,
  /** Words after which the phrase is shown where no verb stands before it. */
  leads: z.array(z.string().min(1)).default([]),
});

/** `content/motifs.yaml` */
export const motifFile = z.strictObject({
  groups: z.array(z.strictObject({ id, title: z.string().min(2) })).min(1),
  motifs: z.array(motif).min(1),
  frames: z.array(frame),
  figure,
  /** First uses that the timeline shows unfolded, by year; each must be one that is computed. */
  highlights: z.record(
    z.string().regex(/^\d{4}$/, 'a year, four digits'),
    z.array(z.string().min(2)).min(1),
  ),
});

export type MotifFile = z.infer<typeof motifFile>;
export type Motif = z.infer<typeof motif>;
export type MotifForm = z.infer<typeof form>;
export type MotifTestimonium = z.infer<typeof testimonium>;
export type MotifGroup = MotifFile['groups'][number];
export type Frame = z.infer<typeof frame>;
