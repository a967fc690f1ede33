import type { APIContext, InferGetStaticPropsType } from 'astro';
import { formatCsv } from '../../core/publication/data/csv.ts';
import { listDataTables } from './_data-file.ts';

export const getStaticPaths = listDataTables;

/** The data as comma-separated values. */
export function GET({
  props: { tabulate },
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  return new Response(formatCsv(tabulate()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
