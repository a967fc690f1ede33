import type { APIContext, InferGetStaticPropsType } from 'astro';
import { markEncoding } from '../../core/publication/byte-order-mark.ts';
import { formatCsv } from '../../core/publication/data/csv.ts';
import { listDataTables } from './_data-file.ts';

export const getStaticPaths = listDataTables;

/** The data as comma-separated values. */
export function GET({
  props: { tabulate },
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  return new Response(markEncoding(formatCsv(tabulate())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
