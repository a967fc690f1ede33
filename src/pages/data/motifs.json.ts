import { evolution } from 'virtual:evolution';
import { toMotifsData } from '../../core/publication/evolution-data.ts';
import { motifsData } from '../../schema/evolution-data.ts';

/** The motifs as data, held to their schema. */
export function GET(): Response {
  return Response.json(motifsData.parse(toMotifsData(evolution)));
}
