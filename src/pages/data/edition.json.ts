import { edition } from 'virtual:edition';
import { toEditionData } from '../../core/publication/edition-data.ts';
import { editionData } from '../../schema/edition-data.ts';

/** The edition as data, held to its schema. */
export function GET(): Response {
  return Response.json(editionData.parse(toEditionData(edition)));
}
