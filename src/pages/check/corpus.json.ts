import { corpus } from 'virtual:check-corpus';

/** What the checker of quotations reads, once, when it is first used. */
export function GET(): Response {
  return Response.json(corpus);
}
