import { z } from 'astro/zod';
import { CITATION_KINDS, CITATION_STATUSES, EVIDENCE_BASES, FIDELITIES } from '../citation.ts';
import { passageId, speechSentenceId } from '../passage-id.ts';

/** Relative to the base of the site; `2015/#s4`. */
const url = z.string().regex(/^[^/]/);
const document = z.string().regex(/^[a-z0-9-]+$/);

const citing = z.strictObject({
  document,
  passage: passageId,
  /** The sentence, or the passage where the words stand in several sentences. */
  url,
  /** Reading text of the citing words; for a mention, the words that refer. */
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

const citedSpeech = z.strictObject({
  year: z.number().int(),
  /** The year that the document gives the words to; of `discrepant` words alone, whose `year` has them. */
  stated: z.number().int().optional(),
  /** Other years whose excerpts have the same words, where nothing but the words tells the year. */
  others: z.array(z.number().int()).min(1).optional(),
  /** Ids of the sentences used; none where the excerpt lacks the words or none of them are meant. */
  sentences: z.array(speechSentenceId),
  url,
  /** From the first to the last word used; `null` where the excerpt lacks the words. */
  exact: z.string().nullable(),
});

const citedDocument = z.strictObject({
  document,
  passage: passageId,
  url,
  exact: z.string().min(1),
});

const operation = z.strictObject({
  type: z.enum(['equal', 'replace', 'insert', 'delete']),
  citing: z.string(),
  cited: z.string(),
  /** Whether only punctuation or width differ. */
  punctuation: z.boolean(),
});

const evidence = z.strictObject({
  basis: z.enum(EVIDENCE_BASES),
  /** The words that attribute. */
  attribution: z.strictObject({ passage: passageId, url, exact: z.string().min(1) }).nullable(),
  /** Documents from which the year of words that are not attributed here is known. */
  recovered: z.array(document),
  /** Letters shared, and those of them that prove an address. */
  shared: z.number().int().nonnegative(),
  distinctive: z.number().int().nonnegative(),
});

/** The file `data/citations.json`. */
export const citationData = z.strictObject({
  citations: z.array(
    z.strictObject({
      id: z.string().min(1),
      kind: z.enum(CITATION_KINDS),
      /** `null` for testimonium, label and mention. */
      fidelity: z.enum(FIDELITIES).nullable(),
      citing,
      cited: z.union([citedSpeech, citedDocument]).nullable(),
      /** From the cited to the citing words; the strings of all steps join to both `exact`. */
      operations: z.array(operation),
      evidence,
      status: z.enum(CITATION_STATUSES),
      /** An editor's remark. */
      note: z.string().nullable(),
    }),
  ),
});

export type CitationData = z.infer<typeof citationData>;
