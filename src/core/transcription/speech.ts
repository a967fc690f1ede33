import type { SpeechFrontMatter } from '../../schema/speech.ts';
import type { Speech, SpeechParagraph } from '../edition/edition.ts';
import type { Passage } from '../edition/passage.ts';

/**
 * Makes the address of a year from the passages that the printing document has for it.
 * Its sentences are numbered through: s1, s2 …; spans stay relative to their paragraph.
 */
export function makeSpeech(matter: SpeechFrontMatter, passages: readonly Passage[]): Speech {
  const own = passages.filter((one) => one.speech === matter.year && one.kind !== 'signature');
  let count = 0;
  const paragraphs = own.map((passage): SpeechParagraph => {
    const sentences = passage.sentences.map((sentence) => {
      count += 1;
      return { ...sentence, id: `s${count}` };
    });
    return { ...passage, sentences, documentPassage: passage.id };
  });
  const sentences = paragraphs.flatMap((one) => one.sentences);
  const pullSentence = sentences.find((one) => one.text.includes(matter.pull))?.id ?? 's1';
  const { year, date, form, occasion, signature, pull } = matter;
  const title = signature.slice(signature.indexOf('，') + 1);
  return {
    year,
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
