import { expect, it } from 'vitest';
import { gatherLists } from './list.ts';
import type { Passage, PassageKind } from './passage.ts';

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
