import type { APIContext, InferGetStaticPropsType } from 'astro';
import { LICENCE } from '../../core/publication/licence.ts';
import { listDataTables } from './_data-file.ts';

export const getStaticPaths = listDataTables;

/** Columns and terms of use of a table (W3C Model for Tabular Data). */
export function GET({
  params: { name },
  props: { tabulate },
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  const [head = []] = tabulate();
  return Response.json({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    url: `${name}.csv`,
    'dc:license': { '@id': LICENCE.url },
    'dc:rights': `${LICENCE.own}${LICENCE.texts}`,
    dialect: { lineTerminators: ['\r\n'] },
    tableSchema: { columns: head.map((column) => ({ name: column, titles: column })) },
  });
}
