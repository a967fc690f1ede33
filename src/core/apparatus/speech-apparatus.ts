import type { Apparatus, Certainty, EmendationType } from '../../schema/content/apparatus.ts';
import type { Speech, SpeechParagraph } from '../edition/edition.ts';
import { describeEmendation, describeTransposition } from './apparatus-wording.ts';
import { placeMarks } from './piece.ts';

/** One emendation that falls into an address. */
export interface SpeechEmendation {
  /** Id in the apparatus of the document that carries the address. */
  readonly id: string;
  /** Id of the sentence that it ends in, `s4`. */
  readonly sentence: string;
  readonly type: EmendationType;
  readonly description: string;
  readonly reason: string;
  readonly certainty: Certainty;
}

/** Emendations of an address in the order of its text; none gives an empty list. */
export function collectSpeechEmendations(speech: Speech, apparatus: Apparatus): SpeechEmendation[] {
  const entries = new Map(
    [
      ...apparatus.emendations.map((one) => ({ ...one, description: describeEmendation(one) })),
      ...apparatus.transpositions.map((one) => ({
        ...one,
        type: 'transposition' as const,
        description: describeTransposition(one),
      })),
    ].map((one) => [one.id, one]),
  );
  return speech.paragraphs.flatMap((paragraph) =>
    placeMarks(paragraph, apparatus.transpositions).map(({ emendation, end }) => {
      const entry = entries.get(emendation);
      if (entry === undefined) throw new RangeError(`no emendation ${emendation}`);
      const { id, type, description, reason, certainty } = entry;
      return { id, sentence: findSentence(paragraph, end), type, description, reason, certainty };
    }),
  );
}

function findSentence({ id, sentences }: SpeechParagraph, offset: number): string {
  const sentence = sentences.find((one) => offset <= one.end);
  if (sentence === undefined) throw new RangeError(`no sentence at ${offset} of ${id}`);
  return sentence.id;
}
