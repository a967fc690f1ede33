import type { Edition } from '../edition/edition.ts';
import type { PlacedMilestone } from './evolution.ts';

/** A sentence of a document that gives a year, a month or a day. */
interface DatedSentence {
  /** `report#p3s2` */
  readonly address: string;
  readonly text: string;
}

const DATE = /20\d\d年|今年|昨天|\d月/u;

/** Sentences of the documents with a date that no milestone quotes: events forgotten, or dates that date no event. */
export function listUnplacedDates(
  { documents }: Pick<Edition, 'documents'>,
  milestones: readonly PlacedMilestone[],
): DatedSentence[] {
  const quoted = milestones.flatMap(({ evidence }) => evidence);
  return documents.flatMap(({ id: document, passages }) => {
    const own = quoted.filter((one) => one.document === document).map(({ place }) => place);
    return passages
      .filter(({ speech, kind }) => speech === null || kind === 'signature')
      .flatMap(({ id: passage, sentences }) =>
        sentences
          .filter(({ text }) => DATE.test(text))
          .filter(
            ({ start, end }) =>
              !own.some((one) => one.passage === passage && one.start < end && one.end > start),
          )
          .map(({ id, text }) => ({ address: `${document}#${id}`, text })),
      );
  });
}
