import type { Apparatus } from '../../schema/content/apparatus.ts';
import type { WitnessCard } from '../../schema/content/document.ts';
import type { Publisher } from '../../schema/content/edition-file.ts';
import type { ListedFormula } from '../../schema/content/formula.ts';
import type { Passage, Sentence } from './passage/passage.ts';

/** What the fidelity check found for one class of the apparatus. */
export interface ClassCount {
  readonly id: string;
  /** Occurrences, as declared and as found. */
  readonly count: number;
  /** Characters of the witness (UTF-16 code units) that the class covers. */
  readonly characters: number;
}

/** How the characters of one witness are accounted for; the three numbers add up to `total`. */
export interface Account {
  readonly total: number;
  readonly kept: number;
  readonly emended: number;
  readonly leftOut: number;
  readonly classes: readonly ClassCount[];
}

/** One work as one witness carries it. */
export interface Document {
  readonly id: string;
  readonly siglum: string;
  readonly card: WitnessCard;
  readonly apparatus: Apparatus;
  readonly account: Account;
  readonly passages: readonly Passage[];
}

/** A paragraph of an address, with sentence ids that count through the whole address. */
export interface SpeechParagraph extends Passage {
  /** Id of the same paragraph in the document that carries the address. */
  readonly documentPassage: string;
}

/** One yearly address, as far as the excerpt carries it. */
export interface Speech {
  readonly year: number;
  /** Id of the document that carries the excerpt. */
  readonly carrier: string;
  /** ISO date. */
  readonly date: string;
  readonly form: string;
  readonly occasion: string;
  /** The wording of the signature line, without its date and a full stop. */
  readonly title: string;
  /** The signature line as printed. */
  readonly signature: string;
  /** The pull quote: words of one sentence. */
  readonly pull: string;
  /** Id of that sentence, `s4`. */
  readonly pullSentence: string;
  readonly paragraphs: readonly SpeechParagraph[];
  /** All sentences of all paragraphs, in order. */
  readonly sentences: readonly Sentence[];
}

/** The whole edition: documents in date order, addresses in order of years. */
export interface Edition {
  readonly title: string;
  readonly version: string;
  /** ISO date of this version. */
  readonly date: string;
  /** Who answers for the site, if anyone is named. */
  readonly publisher?: Publisher;
  /** Forms of address, each with the one character that stands for it in tables. */
  readonly forms: Readonly<Record<string, string>>;
  readonly documents: readonly Document[];
  readonly speeches: readonly Speech[];
  /** Words that prove no source, as an editor lists them. */
  readonly formulas: readonly ListedFormula[];
}
