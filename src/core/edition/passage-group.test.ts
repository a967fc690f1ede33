import { describe, expect, it } from 'vitest';
import type { Passage, PassageKind } from './passage.ts';
import { gatherLists, groupPassages, mapSpeechSentences, takeTitle } from './passage-group.ts';

function make(id: string, kind: PassageKind, speech: number | null = null): Passage {
  return { id, kind, level: 0, text: id, sentences: [], strong: [], places: [], speech };
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
    const sentence = { start: 0, end: 1, text: '。' };
    const paragraph = {
      ...make('p15', 'paragraph', 2015),
      documentPassage: 'p15',
      sentences: [
        { ...sentence, id: 's4' },
        { ...sentence, id: 's5' },
      ],
    };
    const speech = {
      year: 2015,
      date: '2015-12-16',
      form: '讲话',
      occasion: '',
      title: '',
      signature: '',
      pull: '',
      pullSentence: 's4',
      paragraphs: [paragraph],
      sentences: paragraph.sentences,
    } as const;
    expect(mapSpeechSentences([speech]).get('p15s2')).toEqual({ year: 2015, id: 's5' });
  });
});

function passage(kind: PassageKind, text: string): Passage {
  return { id: text, kind, level: 0, text, sentences: [], strong: [], places: [], speech: null };
}

it('gathers neighbouring items and keeps the order', () => {
  const parts = gatherLists([
    passage('paragraph', '我愿提出5点主张。'),
    passage('item', '第一'),
    passage('item', '第二'),
    passage('paragraph', '结语'),
    passage('item', '其一'),
  ]);
  expect(
    parts.map((part) =>
      part.kind === 'list' ? part.items.map((item) => item.text) : part.passage.text,
    ),
  ).toEqual(['我愿提出5点主张。', ['第一', '第二'], '结语', ['其一']]);
});
