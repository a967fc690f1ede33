import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { essayFrontMatter } from './schema/content/essay.ts';

/** About the edition; file names are paths below `/about/`. */
const essays = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/essays' }),
  schema: essayFrontMatter,
});

export const collections = { essays };
