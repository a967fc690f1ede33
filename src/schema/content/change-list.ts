import { z } from 'astro/zod';

/** `content/changes.yaml`: the versions of the edition, the newest first, with what an editor says of each. */
export const changeList = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers with points, as 1.2.0'),
      date: z.iso.date(),
      /** Sentences without full stop, for readers. */
      changes: z.array(z.string().min(2)).min(1),
    }),
  )
  .min(1);

export type ChangeList = z.infer<typeof changeList>;
