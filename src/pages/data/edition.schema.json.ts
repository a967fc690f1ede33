import { z } from 'astro/zod';
import { editionData } from '../../schema/edition-data.ts';

/** JSON Schema of `edition.json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(editionData), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
