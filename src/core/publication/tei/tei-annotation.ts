import type { Citation } from '../../../schema/citation.ts';
import { escapeXml, writeElement, writeTextElement } from '../xml.ts';
import { namePlaceId, nameTeiId, pointToWords, type TeiPointers } from './tei-pointer.ts';
import { listWideDepartures, writeDeparture } from './tei-sentence.ts';
import type { TeiText } from './tei-text.ts';

/** What stands off a text: its citations as annotations, and departures that no sentence holds. Nothing gives `''`. */
export function writeStandOff(text: TeiText, pointers: TeiPointers): string {
  const wide = text.passages.flatMap((passage) =>
    listWideDepartures(passage).map(({ emendation, start, end }) => {
      const touched = passage.sentences.filter((one) => start < one.end && one.start < end);
      const point = (id = '') => `#${namePlaceId(text.place, id)}`;
      const range = { from: point(touched[0]?.id), to: point(touched.at(-1)?.id) };
      const lemma = escapeXml(passage.text.slice(start, end));
      return writeDeparture(text, emendation, { lemma, range });
    }),
  );
  const annotations = text.citations.map((one) => writeAnnotation(text, one, pointers));
  const lists = [
    wide.length === 0 ? '' : writeElement('listApp', {}, wide),
    annotations.length === 0
      ? ''
      : writeElement('listAnnotation', { type: 'citations' }, annotations),
  ];
  return lists.some((list) => list !== '') ? writeElement('standOff', {}, lists) : '';
}

function writeAnnotation(text: TeiText, citation: Citation, pointers: TeiPointers): string {
  const { id, kind, fidelity, citing, evidence, status, note } = citation;
  const passage = text.passages.find((one) => one.id === citing.passage);
  if (passage === undefined)
    throw new RangeError(`no passage ${citing.passage} of ${citing.document}`);
  const pointer = `#${namePlaceId(text.place, passage.id)}`;
  const target = pointToWords(pointer, passage, citing);
  const attribution = evidence.attribution;
  const ground = text.passages.find((one) => one.id === attribution?.passage);
  return writeElement(
    'annotation',
    { 'xml:id': nameTeiId(id), n: id, motivation: 'linking', target },
    [
      writeTextElement('note', kind, { type: 'kind' }),
      fidelity === null ? '' : writeTextElement('note', fidelity, { type: 'fidelity' }),
      writeTextElement('note', evidence.basis, { type: 'basis' }),
      writeTextElement('note', status, { type: 'status' }),
      ...listCited(citation, pointers).map((to) =>
        writeElement('ptr', { type: 'cited', target: to }),
      ),
      attribution === null || ground === undefined
        ? ''
        : writeElement('ptr', {
            type: 'attribution',
            target: pointToWords(`#${namePlaceId(text.place, ground.id)}`, ground, attribution),
          }),
      note === null ? '' : writeTextElement('note', note, { type: 'comment' }),
    ],
  );
}

/** The sentences that are cited, the whole address where it has none of the words, or the passage of a document. */
function listCited({ cited }: Citation, { point }: TeiPointers): string[] {
  if (cited === null) return [];
  if ('document' in cited) {
    return [point({ kind: 'document', document: cited.document }, cited.passage)];
  }
  const place = { kind: 'speech', year: cited.year } as const;
  return cited.sentences.length === 0
    ? [point(place)]
    : cited.sentences.map((sentence) => point(place, sentence));
}
