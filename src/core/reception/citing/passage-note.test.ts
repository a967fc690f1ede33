import { describe, expect, it } from 'vitest';
import { drawPassage } from '../../edition/fixture-edition.ts';
import { makeCitation } from '../citation-fixture.ts';
import { groupNotes, placeCitations } from './citing-place.ts';
import { type Annotations, findNoteId, listNotes, markPassage } from './passage-note.ts';

const text = '提出“加快建设”“促进繁荣”，用“四个共同”指明方向。走向未来。';
const at = text.indexOf('方向');
const passage = {
  ...drawPassage('p10', text),
  places: [{ emendation: 'e3', start: at, end: at + 2 }],
};
const document = { id: 'renmin-ribao-2025', passages: [passage] };
const citations = ['加快建设', '促进繁荣', '走向未来'].map((exact, index) =>
  makeCitation({ document: document.id, passage, exact, year: index < 2 ? 2015 : 2016 }),
);
const annotations: Annotations = {
  apparatus: {
    leftOut: [],
    joins: [],
    regularizations: [],
    transpositions: [],
    emendations: [
      {
        id: 'e3',
        passage: passage.id,
        prefix: '',
        raw: '方句',
        reading: '方向',
        type: 'substitution',
        reason: '形近。',
        certainty: 'certain',
      },
    ],
  },
  notes: groupNotes(placeCitations(document, citations)),
};

describe('notes of a passage', () => {
  it('are in the order of their marks, and shared ones there once', () => {
    const shown = listNotes(passage, annotations).map((one) =>
      one.kind === 'departure' ? one.departure.id : one.note.id,
    );
    expect(shown).toEqual(['n1', 'e3', 'n3']);
  });

  it('have a mark behind all their words', () => {
    const marks = markPassage(passage, annotations).map(({ note, end }) => [
      note,
      text.slice(end - 2, end),
    ]);
    expect(marks).toEqual([
      ['e3', '方向'],
      ['1', '设”'],
      ['2', '荣”'],
      ['3', '来。'],
    ]);
  });

  it('are found by every mark', () => {
    const ids = ['1', '2', '3', 'e3'].map((mark) => findNoteId(mark, annotations.notes));
    expect(ids).toEqual(['n1', 'n1', 'n3', 'n-e3']);
  });
});
