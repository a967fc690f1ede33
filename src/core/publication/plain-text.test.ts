import { describe, expect, it } from 'vitest';
import { drawPassage } from '../edition/fixture-edition.ts';
import type { Passage } from '../edition/passage/passage.ts';
import { formatMarkdown, formatPlainText } from './plain-text.ts';

const passage = drawPassage('p1', '倡导发展优先。当今世界。');

describe('the plain text of passages', () => {
  it('has a passage a line, empty lines between, and a line break at the end', () => {
    expect(formatPlainText([passage, { ...passage, text: '一' }])).toBe(
      '倡导发展优先。当今世界。\n\n一\n',
    );
  });
});

describe('Markdown', () => {
  it('has headings by level and bold runs', () => {
    const heading: Passage = { ...passage, kind: 'heading', level: 2, text: '理念' };
    const bold: Passage = { ...passage, strong: [{ start: 0, end: 7 }] };
    expect(formatMarkdown([heading, bold])).toBe(
      '## 理念\n\n<strong>倡导发展优先。</strong>当今世界。\n',
    );
  });

  it.each([
    ['倡导发展优先', '**倡导发展优先**。当今世界。\n'],
    ['倡导发展优先。当今世界。', '**倡导发展优先。当今世界。**\n'],
    ['优先。', '倡导发展<strong>优先。</strong>当今世界。\n'],
    ['当今', '倡导发展优先。**当今**世界。\n'],
  ])('has asterisks where they are taken for emphasis: %s', (words, expected) => {
    const start = passage.text.indexOf(words);
    const bold = { ...passage, strong: [{ start, end: start + words.length }] };
    expect(formatMarkdown([bold])).toBe(expected);
  });

  it('keeps the items of a list together', () => {
    const item: Passage = { ...passage, kind: 'item', text: '第一。' };
    expect(formatMarkdown([passage, item, item, passage])).toBe(
      '倡导发展优先。当今世界。\n\n- 第一。\n- 第一。\n\n倡导发展优先。当今世界。\n',
    );
  });

  it.each([
    ['甲*乙_丙', '甲\\*乙\\_丙\n'],
    ['1. 起首', '1\\. 起首\n'],
    ['12) 起首', '12\\) 起首\n'],
    ['- 起首', '\\- 起首\n'],
    ['<b>', '\\<b\\>\n'],
  ])('escapes what would be read as a sign: %s', (text, expected) => {
    expect(formatMarkdown([{ ...passage, text }])).toBe(expected);
  });
});
