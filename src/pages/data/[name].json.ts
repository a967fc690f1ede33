import type { APIContext, InferGetStaticPropsType } from 'astro';
import { listDataFiles } from './_data-file.ts';

export const getStaticPaths = listDataFiles;

/** The data, held to their schema. */
export function GET({
  props: { file },
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  return Response.json(file.schema.parse(file.build()));
}
