import { z } from 'astro/zod';

/** Front matter of `content/essays/*.mdx`. */
export const essayFrontMatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Place in the list of essays. */
  order: z.number().int().positive(),
});
