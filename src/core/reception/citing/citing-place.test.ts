import { describe, expect, it } from 'vitest';
import { drawPassage } from '../../edition/fixture-edition.ts';
import { makeCitation } from '../citation-fixture.ts';
import { groupNotes, mapAnchors, placeCitations } from './citing-place.ts';
import { cutRuns, seatMarks } from './citing-run.ts';

const passage = drawPassage('p10', '提出“加快建设”“促进繁荣”，用“四个共同”指明方向。走向未来。');
const document = { id: 'renmin-ribao-2025', passages: [passage] };
const cite = (exact: string, rest: Partial<Parameters<typeof makeCitation>[0]> = {}) =>
  makeCitation({ document: document.id, passage, exact, ...rest });

describe('places of citations', () => {
  it('are numbered by where they end, whatever the order of the citations', () => {
    const places = placeCitations(document, [cite('促进繁荣'), cite('加快建设')]);
    expect(
      places.map(({ number, start, end }) => [number, passage.text.slice(start, end)]),
    ).toEqual([
      [1, '加快建设'],
      [2, '促进繁荣'],
    ]);
  });

  it('hold all citations of the same words, the closest first', () => {
    const echo = cite('加快建设', { kind: 'echo', year: 2016 });
    const quotation = cite('加快建设');
    const [place, ...rest] = placeCitations(document, [echo, quotation]);
    expect(rest).toEqual([]);
    expect(place?.citations).toEqual([quotation, echo]);
    expect(mapAnchors(place ? [place] : []).size).toBe(2);
  });
});

describe('notes', () => {
  it('are shared by places in a row with the same year and standing', () => {
    const citations = [
      cite('加快建设'),
      cite('促进繁荣'),
      cite('四个共同', { kind: 'label', year: 2017 }),
    ];
    const notes = groupNotes(placeCitations(document, citations));
    expect(notes.map(({ id, places }) => [id, places.map(({ number }) => number)])).toEqual([
      ['n1', [1, 2]],
      ['n3', [3]],
    ]);
  });

  it('are not shared where years differ', () => {
    const citations = [cite('加快建设'), cite('促进繁荣', { year: 2016 })];
    expect(groupNotes(placeCitations(document, citations))).toHaveLength(2);
  });

  it('are not shared where passages of a document differ', () => {
    const share = (exact: string, cited: string) => ({
      ...cite(exact, { kind: 'parallel' }),
      cited: { document: 'other', passage: cited, sentences: [], start: 0, end: 4, exact },
    });
    const citations = [share('加快建设', 'p3'), share('促进繁荣', 'p9')];
    expect(groupNotes(placeCitations(document, citations))).toHaveLength(2);
  });

  it('are marked behind the closing mark, or behind one punctuation mark, within the sentence', () => {
    const citations = [cite('加快建设'), cite('走向未来'), cite('“促进繁荣”')];
    const notes = groupNotes(placeCitations(document, citations));
    const seats = seatMarks(passage, notes).map(({ end }) => passage.text.slice(end - 3, end));
    expect(seats).toEqual(['建设”', '荣”，', '未来。']);
  });
});

describe('runs', () => {
  it('do not overlap and are drawn by the closest citation', () => {
    const places = placeCitations(document, [
      cite('提出“加快建设', { kind: 'parallel' }),
      cite('加快建设'),
    ]);
    const runs = cutRuns(places);
    expect(
      runs.map(({ start, end, place }) => [
        passage.text.slice(start, end),
        place.citations[0]?.kind,
      ]),
    ).toEqual([
      ['提出“', 'parallel'],
      ['加快建设', 'quotation'],
    ]);
    expect(runs.map(({ anchors }) => anchors.length)).toEqual([1, 1]);
  });

  it('are none without places', () => {
    expect(cutRuns([])).toEqual([]);
  });
});
