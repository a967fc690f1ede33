import { evolution } from 'virtual:evolution';
import { formatCsv } from '../../core/publication/csv.ts';
import { toMotifsData, toMotifsTable } from '../../core/publication/evolution-data.ts';

/** The motifs as comma-separated values. */
export function GET(): Response {
  return new Response(formatCsv(toMotifsTable(toMotifsData(evolution))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
