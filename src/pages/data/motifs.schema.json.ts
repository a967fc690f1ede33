import { z } from 'astro/zod';
import { motifsData } from '../../schema/evolution-data.ts';

/** JSON Schema of `motifs.json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(motifsData), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
