import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** About the edition; file names are paths below `/about/`. */
const essays = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/essays' }),
  schema: z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1),
    /** Place in the list of essays. */
    order: z.number().int().positive(),
  }),
});

export const collections = { essays };
