import { z } from 'astro/zod';

/** A list whose key may be left out, or left without a value, when there is nothing in it. */
export function optionalList<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}
