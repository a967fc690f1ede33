import { evolution } from 'virtual:evolution';
import { formatCsv } from '../../core/publication/csv.ts';
import { toMilestonesData, toMilestonesTable } from '../../core/publication/evolution-data.ts';

/** The milestones as comma-separated values. */
export function GET(): Response {
  return new Response(formatCsv(toMilestonesTable(toMilestonesData(evolution))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
