import type { APIContext, InferGetStaticPropsType } from 'astro';
import { z } from 'astro/zod';
import { listDataFiles } from './_data-file.ts';

export const getStaticPaths = listDataFiles;

/** JSON Schema of the data. */
export function GET({
  props: { file },
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(file.schema), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
