import { citations } from 'virtual:citations';
import { toCitationData } from '../../core/publication/citation-data.ts';
import { citationData } from '../../schema/citation-data.ts';

/** All citations, held to their schema. */
export function GET(): Response {
  return Response.json(citationData.parse(toCitationData(citations)));
}
