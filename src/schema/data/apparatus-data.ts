import { z } from 'astro/zod';
import { lineJoin, omission, regularization, transposition } from '../content/apparatus.ts';

/** Relative to the base of the site. */
const url = z.string().regex(/^[^/]/);

const fact = z.strictObject({
  value: z.string().nullable(),
  basis: z.string().min(1),
  note: z.string().min(1),
});

const characters = z.number().int().nonnegative();

const witness = z.strictObject({
  document: z.string().min(1),
  siglum: z.string().length(1),
  title: z.string().min(1),
  url,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  author: fact,
  publisher: fact,
  date: fact.extend({ display: z.string().min(1) }),
  captured: z.strictObject({
    from: z.string().min(1),
    form: z.string().min(1),
    on: z.iso.date().nullable(),
  }),
  unknown: z.array(z.string().min(1)),
  account: z.strictObject({
    total: characters,
    kept: characters,
    emended: characters,
    leftOut: characters,
    classes: z.array(
      z.strictObject({ class: z.string(), name: z.string(), count: characters, characters }),
    ),
  }),
  leftOut: z.array(omission),
  joins: z.array(lineJoin),
});

/** The file `data/witnesses.json`: what is known of each captured file, and what became of each of its characters. */
export const witnessData = z.strictObject({
  version: z.string().min(1),
  witnesses: z.array(witness),
});

/** The file `data/apparatus.json`: every departure from the witnesses. */
export const apparatusData = z.strictObject({
  version: z.string().min(1),
  documents: z.array(
    z.strictObject({
      id: z.string().min(1),
      url,
      emendations: z.array(
        z.strictObject({
          id: z.string().min(1),
          passage: z.string().min(1),
          url,
          type: z.string().min(1),
          prefix: z.string().nullable(),
          raw: z.string(),
          reading: z.string(),
          reason: z.string().min(1),
          certainty: z.string().min(1),
        }),
      ),
      transpositions: z.array(transposition),
      regularizations: z.array(regularization),
    }),
  ),
});

export type WitnessData = z.infer<typeof witnessData>;
export type ApparatusData = z.infer<typeof apparatusData>;
