import { z } from 'astro/zod';
import { optionalList } from '../optional-list.ts';
import { passageId } from '../passage-id.ts';

/** Classes under which whole lines of a witness are left out of the transcript. */
const OMISSION_CLASSES = [
  'chrome',
  'metadata',
  'table-of-contents',
  'duplicate-line',
  'decoration',
  'separator',
  'table',
] as const;

/** Classes of regular changes that touch no word; `src/core/transcription/regularization.ts` says what each does. */
export const REGULARIZATION_CLASSES = [
  'line-break',
  'paragraph-join',
  'capture-markup',
  'punctuation-width',
  'curly-quotes',
  'han-space',
  'latin-space',
] as const;

/** 讹 substitution · 脱 omission · 衍 interpolation · 倒 transposition · 存疑 queried, not changed. */
const EMENDATION_TYPES = [
  'substitution',
  'omission',
  'interpolation',
  'transposition',
  'query',
] as const;

const CERTAINTIES = ['certain', 'probable', 'doubtful'] as const;

const lineNumber = z.number().int().positive();

export const omission = z.strictObject({
  /** First and last line of the witness, 1-based, both included. */
  lines: z.tuple([lineNumber, lineNumber]),
  class: z.enum(OMISSION_CLASSES),
  note: z.string().min(1),
});

export const lineJoin = z.strictObject({
  /** Line of the witness that continues the line kept before it. */
  line: lineNumber,
  /** What stood between: page or column break. */
  at: z.enum(['page', 'column', 'line']),
});

export const regularization = z.strictObject({
  class: z.enum(REGULARIZATION_CLASSES),
  count: z.number().int().positive(),
  note: z.string().min(1),
  /** Places where the class would apply but does not, each quoted with enough context to be unique. */
  except: z.array(z.string().min(2)).optional(),
});

const emendation = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/, 'e and a number, as e1'),
  /** Passage of the document whose transcript has the raw reading. */
  passage: passageId,
  /** Words just before `raw`, when `raw` alone stands more than once in the passage. */
  prefix: z.string().min(1).optional(),
  raw: z.string().min(1),
  /** Equals `raw` for a query. */
  reading: z.string(),
  type: z.enum(EMENDATION_TYPES),
  reason: z.string().min(4),
  certainty: z.enum(CERTAINTIES),
});

/** A line of the witness printed out of its place. */
export const transposition = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/, 'e and a number, as e1'),
  line: lineNumber,
  /** The line is read after this one. */
  after: lineNumber,
  passage: passageId,
  /** Reading text on both sides of the place where the line stood. */
  seam: z.tuple([z.string().min(1), z.string().min(1)]),
  reason: z.string().min(4),
  certainty: z.enum(CERTAINTIES),
});

/** All editorial departures of a document: `content/documents/<id>/apparatus.yaml`. */
export const apparatus = z.strictObject({
  leftOut: optionalList(omission),
  joins: optionalList(lineJoin),
  transpositions: optionalList(transposition),
  regularizations: optionalList(regularization),
  emendations: optionalList(emendation),
});

export type Apparatus = z.infer<typeof apparatus>;
export type Emendation = z.infer<typeof emendation>;
export type Transposition = z.infer<typeof transposition>;
export type OmissionClass = (typeof OMISSION_CLASSES)[number];
export type RegularizationClass = (typeof REGULARIZATION_CLASSES)[number];
export type EmendationType = (typeof EMENDATION_TYPES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
