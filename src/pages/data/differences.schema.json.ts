import { z } from 'astro/zod';
import { differencesData } from '../../schema/evolution-data.ts';

/** JSON Schema of `differences.json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(differencesData), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
