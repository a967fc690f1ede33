import { z } from 'astro/zod';

/** `content/edition.yaml`. */
export const editionFile = z.strictObject({
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers with points, as 1.2.0'),
  date: z.iso.date(),
  /** Ids of the documents in date order. */
  documents: z.array(z.string()).min(1),
  /** Forms of address, in the words of signature lines, each with the one character that stands for it in tables. */
  forms: z.record(z.string().min(1), z.string().regex(/^\p{Script=Han}$/u, 'one character, as 信')),
  /** Who answers for the site and where objections go; left out, the pages say that no one is named. */
  publisher: z
    .strictObject({
      name: z.string().min(1),
      /** An e-mail address, or the address of a page with a form. */
      contact: z.union([z.email(), z.url({ protocol: /^https$/ })]),
    })
    .optional(),
});

/** Who answers for the site. */
export type Publisher = NonNullable<EditionFile['publisher']>;

export type EditionFile = z.infer<typeof editionFile>;
