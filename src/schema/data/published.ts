import { z } from 'astro/zod';

/** What every data file says first: by which schema it is made, and under which terms. */
const head = {
  $schema: z.url(),
  license: z.url(),
  rights: z.string().min(1),
};

/** The schema of a data file as it is published. */
export function publish<Shape extends z.core.$ZodLooseShape>(schema: z.ZodObject<Shape>) {
  return z.strictObject({ ...head, ...schema.shape });
}

/**
 * What the fields of data files mean; one name means one thing in all of them. Where it does not, the name of the
 * field that holds it stands before it.
 */
const FIELDS: Readonly<Record<string, string>> = {
  $schema: 'Address of the JSON Schema of this file.',
  license: 'Licence of what the edition itself adds: ids, apparatus, citations, prose.',
  rights: 'To whom the words of the texts belong, and what the licence does not cover.',
  about: 'What the documents tell differently.',
  account:
    'How the characters of the witness are accounted for; kept, emended and leftOut add up to total.',
  after: 'Line of the witness behind which the line is read.',
  at: 'What stood between the two lines in print: a page, column or line break.',
  attribution: 'The words by which the document attributes, or null.',
  author: 'Who wrote the document, as far as it is known.',
  back: 'ISO date on which the words came back, or null.',
  basis: 'How the fact or the year is known.',
  captured: 'The capture that the witness is: where from, when, in which form.',
  certainty: 'How sure the editor is of the reading.',
  characters: 'Characters of the witness, in UTF-16 code units.',
  citations: 'Uses of the addresses by documents.',
  cited:
    'What is cited: sentences of an address, a passage of another document, or null for all addresses.',
  'operations.cited': 'Words of this step on the side of what is cited.',
  citing: 'Where the citing words stand.',
  'operations.citing': 'Words of this step on the side of the document that cites.',
  class: 'Class of the change or of the lines left out.',
  classes: 'Count and characters of each class of changes and omissions.',
  count: 'Number of places.',
  date: 'ISO date, or as much of one as is known.',
  dateBasis:
    'How the date is known: printed in the witness, from the capture, inferred, or unknown.',
  differences: 'Facts that the documents tell differently.',
  display: 'The date as readers see it, with what is not certain about it.',
  distinctive:
    'Letters shared that no formula has, and no other year but in words that it repeats of an earlier one.',
  document: 'Id of a document.',
  documents: 'Documents, in date order.',
  emendations: 'Departures from the witness that touch words, each with its reason.',
  emended: 'Characters read otherwise.',
  evidence: 'What the statement rests on: words of documents, or how the year is known.',
  exact: 'Words of the reading text, letter for letter; null where the excerpt lacks them.',
  except: 'Places where the class would apply but does not, quoted.',
  excerpt: 'Always true: of the addresses only excerpts are known.',
  fidelity: 'How the citing words stand to those cited; null where no words can be compared.',
  finding: 'What the history of the term shows, within this edition.',
  fingerprint: 'FNV-1a of letters and numbers, 32 bit, hexadecimal.',
  first: 'First year whose excerpt has the term, or null.',
  form: 'Form: of an address, of a capture, or the wording found.',
  forms: 'Wordings that count as the term.',
  from: 'Where it came from; of a moved id, the old address.',
  gone: 'Ids whose words stand elsewhere now or were withdrawn.',
  goneCitations: 'Ids of citations that another has taken the place of, or that were withdrawn.',
  group: 'Group of terms.',
  id: 'Id as published; it is never given to anything else.',
  ids: 'Ids in the order of the text.',
  inferred: 'How the date is known where the evidence does not give all of it, or null.',
  joins: 'Lines that continue the line before them.',
  kept: 'Characters kept as they are.',
  kind: 'Kind of the passage, citation, event or difference.',
  last: 'Last year whose excerpt has the term, or null.',
  left: 'Words before, in the same sentence.',
  leftOut: 'What is not transcribed: characters, or ranges of lines with their class.',
  line: 'Line of the witness, from 1.',
  lines: 'First and last line of the witness, from 1, both included.',
  milestones: 'Dated events that documents report.',
  motifs: 'Terms whose history is traced.',
  name: 'Name for readers.',
  note: 'An editor’s remark, or null.',
  occasion: 'Occasion of the address.',
  occurrences: 'Places of the term.',
  on: 'ISO date since when, or of the capture.',
  opening: 'Opening words.',
  operations: 'Steps from the cited to the citing words; the strings of all steps join to both.',
  others:
    'Other years whose excerpts have the same words, where nothing but the words tells the year.',
  part: 'Role of the reading in the comparison.',
  passage: 'Id of a passage.',
  passages: 'Passages in the order of the text; their sentences join to their text.',
  precision: 'How much of the date is given.',
  prefix: 'Words just before.',
  publisher: 'Who printed or issued the document, as far as it is known.',
  punctuation: 'Whether only punctuation or width differ.',
  raw: 'What the witness has.',
  reading: 'What is read instead; equal to raw where the place is only queried.',
  readings: 'What each document says.',
  reason: 'Why.',
  recovered: 'Documents from which the year of unattributed words is known.',
  regularizations: 'Classes of changes that touch no word, made wherever they apply.',
  renamed: 'Documents that have another id now.',
  right: 'Words behind, in the same sentence.',
  scope: 'Within which texts statements hold.',
  seam: 'Words before and behind the place where the line stood.',
  sentences: 'Sentences, or ids of those used.',
  sha256: 'SHA-256 of the captured file, hexadecimal.',
  shared: 'Letters that both ends share.',
  short: 'Name by which lists call the document.',
  siglum: 'One-character name of the document.',
  speeches: 'Yearly addresses (excerpts), in order of years.',
  state: 'Whether the excerpt has the term, only documents give it to the year, or neither.',
  stated: 'Year that the document gives the words to, where the excerpt of another has them.',
  status: 'Whether an editor has confirmed or annotated what was computed.',
  suffix: 'Words just behind.',
  term: 'The term.',
  testimonia: 'Words that documents give to a year and that its excerpt lacks.',
  text: 'Reading text: the transcript with all emendations applied.',
  title: 'Title.',
  to: 'Where the words are now, or null where they were withdrawn.',
  total: 'Number of all.',
  transpositions: 'Lines that are read in another place than where the witness has them.',
  type: 'Kind of the emendation, or of the step.',
  unknown: 'What is not known.',
  url: 'Address relative to the base of the site.',
  value: 'What is known, or null.',
  version: 'Version of the edition.',
  witnesses: 'The captured files, one a document.',
  wordings: 'All wordings since publication, the last one valid.',
  work: 'Year of an address, or id of a document.',
  works: 'All works with their ids.',
  year: 'Year of an address.',
  years: 'All years, with what their excerpts have.',
};

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Adds what each field means to a JSON Schema, at all depths. Throws on a field that is not explained. */
export function explainFields(schema: JsonSchema, parent = ''): JsonSchema {
  const explainAll = (list: readonly JsonSchema[]) => list.map((one) => explainFields(one, parent));
  const properties = Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const description = FIELDS[`${parent}.${name}`] ?? FIELDS[name];
    if (description === undefined) throw new RangeError(`no meaning of the field ${name}`);
    if (typeof value === 'boolean') return [name, value];
    return [name, { description, ...explainFields(value, name) }];
  });
  const { items, anyOf } = schema;
  return {
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(items !== undefined && !Array.isArray(items) && typeof items !== 'boolean'
      ? { items: explainFields(items, parent) }
      : {}),
    ...(anyOf !== undefined && { anyOf: explainAll(anyOf) }),
  };
}
