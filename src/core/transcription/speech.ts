import type { SpeechFrontMatter } from '../../schema/content/speech.ts';
import type { Document, Speech, SpeechParagraph } from '../edition/edition.ts';
import { giveSentenceIds } from '../register/id-giving.ts';
import { NO_IDS, type RegisteredIds } from '../register/registered-id.ts';
import { widenMarks } from './regularization.ts';

/**
 * Makes the address of a year from the passages that the document which carries it has for it.
 * Its sentences have the ids of the register, or are numbered through: s1, s2 …; spans stay relative to their paragraph.
 */
export function makeSpeech(
  matter: SpeechFrontMatter,
  carrier: Pick<Document, 'id' | 'passages'>,
  registered: RegisteredIds = NO_IDS,
): Speech {
  const { year, date, form, occasion } = matter;
  const paragraphs = readParagraphs(year, carrier, registered);
  const sentences = paragraphs.flatMap((one) => one.sentences);
  const pull = readPull(matter, sentences);
  const pullSentence =
    sentences.find(({ text }) => text.includes(pull))?.id ?? sentences[0]?.id ?? '';
  const signed = carrier.passages.find((one) => one.speech === year && one.kind === 'signature');
  const signature = signed?.text ?? matter.signature;
  const title = signature.slice(signature.indexOf('，') + 1).replace(/。$/u, '');
  return {
    year,
    carrier: carrier.id,
    date,
    form,
    occasion,
    title,
    signature,
    pull,
    pullSentence,
    paragraphs,
    sentences,
  };
}

function readParagraphs(
  year: number,
  { passages }: Pick<Document, 'passages'>,
  registered: RegisteredIds,
): SpeechParagraph[] {
  const own = passages.filter((one) => one.speech === year && one.kind !== 'signature');
  const ids = giveSentenceIds(
    own.map(({ sentences }) => sentences.map(({ text }) => text)),
    own.map(() => 's'),
    registered,
  );
  return own.map((passage, index): SpeechParagraph => {
    const sentences = passage.sentences.map((sentence, at) => ({
      ...sentence,
      id: ids[index]?.[at] ?? '',
    }));
    return { ...passage, sentences, documentPassage: passage.id };
  });
}

/** Readers see the reading text, whose marks are full-width; the file has what was printed. */
function readPull(
  { pull }: SpeechFrontMatter,
  sentences: readonly { readonly text: string }[],
): string {
  return sentences.some(({ text }) => text.includes(pull)) ? pull : widenMarks(pull);
}
