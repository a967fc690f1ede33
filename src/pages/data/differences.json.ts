import { evolution } from 'virtual:evolution';
import { toDifferencesData } from '../../core/publication/evolution-data.ts';
import { differencesData } from '../../schema/evolution-data.ts';

/** The differences as data, held to their schema. */
export function GET(): Response {
  return Response.json(differencesData.parse(toDifferencesData(evolution)));
}
