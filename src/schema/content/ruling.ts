import { z } from 'astro/zod';
import { CITATION_KINDS } from '../citation.ts';
import { optionalList } from '../optional-list.ts';
import { passageId } from '../passage-id.ts';

const VERDICTS = ['confirm', 'reject', 'annotate'] as const;

/** An editor's decision on a computed citation, by its words and not by offsets. */
export const ruling = z.strictObject({
  verdict: z.enum(VERDICTS),
  document: z.string().min(1),
  passage: passageId.optional(),
  /** The citing words, whole. */
  exact: z.string().min(1),
  /** Words just before `exact`, where it stands more than once. */
  prefix: z.string().min(1).optional(),
  kind: z.enum(CITATION_KINDS).optional(),
  year: z.number().int().optional(),
  /** Id of the other document, for a parallel. */
  cited: z.string().min(1).optional(),
  /** Why; shown to readers for `confirm` and `annotate`. */
  note: z.string().min(4),
});

export const rulings = optionalList(ruling);

export type Ruling = z.infer<typeof ruling>;
