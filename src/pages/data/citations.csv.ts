import { citations } from 'virtual:citations';
import { toCitationData, toCitationTable } from '../../core/publication/citation-data.ts';
import { formatCsv } from '../../core/publication/csv.ts';

/** All citations as a table. */
export function GET(): Response {
  return new Response(formatCsv(toCitationTable(toCitationData(citations))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
