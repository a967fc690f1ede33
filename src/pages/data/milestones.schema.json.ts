import { z } from 'astro/zod';
import { milestonesData } from '../../schema/evolution-data.ts';

/** JSON Schema of `milestones.json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(z.toJSONSchema(milestonesData), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
