import { evolution } from 'virtual:evolution';
import { toMilestonesData } from '../../core/publication/evolution-data.ts';
import { milestonesData } from '../../schema/evolution-data.ts';

/** The milestones as data, held to their schema. */
export function GET(): Response {
  return Response.json(milestonesData.parse(toMilestonesData(evolution)));
}
