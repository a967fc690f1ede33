import { z } from 'astro/zod';
import { citationData } from '../../schema/citation-data.ts';

/** JSON Schema of `citations.json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(citationData), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
