import { describe, expect, it } from 'vitest';
import { drawPassage, drawSpeech } from '../fixture-edition.ts';
import type { Passage, PassageKind } from './passage.ts';
import { gatherLists, groupPassages, mapSpeechSentences, takeTitle } from './passage-group.ts';

function make(id: string, kind: PassageKind, speech: number | null = null): Passage {
  return drawPassage(id, id, { kind, speech });
}

const passages = [
  make('t1', 'title'),
  make('t2', 'subtitle'),
  make('p1', 'paragraph'),
  make('h1', 'heading'),
  make('t3', 'subtitle'),
  make('p2', 'item'),
  make('p3', 'item'),
  make('h2', 'heading'),
  make('p4', 'paragraph', 2015),
];

describe('the passages of a document', () => {
  it('begin with the title and the subtitles right below it', () => {
    expect(takeTitle(passages).map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('are grouped: headings with subtitles, items into lists', () => {
    const groups = groupPassages(passages).map((group) => {
      if (group.kind === 'heading') {
        return [group.heading, ...group.subtitles].map(({ id }) => id).join('+');
      }
      return group.kind === 'list' ? group.items.map(({ id }) => id).join(',') : group.passage.id;
    });
    expect(groups).toEqual(['p1', 'h1+t3', 'p2,p3', 'h2', 'p4']);
  });

  it('give a heading the year of the address below it', () => {
    const years = groupPassages(passages).flatMap((group) =>
      group.kind === 'heading' ? [group.speech] : [],
    );
    expect(years).toEqual([null, 2015]);
  });

  it('have none without passages', () => {
    expect(groupPassages([])).toEqual([]);
  });
});

describe('sentences of a printed address', () => {
  it('are found by their ids in the document', () => {
    const address = drawSpeech(2015, '甲。', '乙。');
    const paragraphs = address.paragraphs.map((one) => ({ ...one, documentPassage: 'p15' }));
    const printed = drawPassage('p15', '甲。乙。');
    const sentences = printed.sentences.map((one, index) => ({
      ...one,
      id: `p15s1${['', 'a'][index]}`,
    }));
    const found = mapSpeechSentences([{ ...printed, sentences }], [{ ...address, paragraphs }]);
    expect(found.get('p15s1a')).toEqual({ year: 2015, id: 's2' });
  });
});

it('gathers neighbouring items and keeps the order', () => {
  const parts = gatherLists([
    make('我愿提出5点主张。', 'paragraph'),
    make('第一', 'item'),
    make('第二', 'item'),
    make('结语', 'paragraph'),
    make('其一', 'item'),
  ]);
  expect(
    parts.map((part) =>
      part.kind === 'list' ? part.items.map((item) => item.text) : part.passage.text,
    ),
  ).toEqual(['我愿提出5点主张。', ['第一', '第二'], '结语', ['其一']]);
});
