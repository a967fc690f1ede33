import { expect, test } from 'vitest';
import { REGULARIZATION_CLASSES } from '../../schema/content/apparatus.ts';
import { readText } from './reading.ts';
import { regularizeText } from './regularization.ts';

const ALL = { classes: new Set(REGULARIZATION_CLASSES), except: new Map() };
const regularize = (raw: string) => readText(raw, [], regularizeText(raw, ALL)).text;

const CASES = [
  ['marks become full width', '指出,"甲;乙!"(丙)', '指出，“甲；乙！”（丙）'],
  ['spaces between Han characters go', '入发展。 互联网', '入发展。互联网'],
  ['spaces between Han and figures go', '到 2025 年,与 86 个', '到2025年，与86个'],
  ['spaces between Latin words stay', '(IPv6 Forum)', '（IPv6 Forum）'],
  ['a comma between figures stays', '1,000个', '1,000个'],
  ['a comma after a per cent sign changes', '79.7%,56', '79.7%，56'],
  ['quotation marks open and close by turns', '"甲""乙"', '“甲”“乙”'],
] as const;

test.each(CASES)('%s', (_, raw, reading) => {
  expect(regularize(raw)).toBe(reading);
});

test('a class that is not declared changes nothing', () => {
  const rule = { classes: new Set(['han-space'] as const), except: new Map() };
  expect([...regularizeText('甲,乙', rule)]).toEqual([]);
});

test('an exception keeps its characters', () => {
  const raw = '《网络安全技术 人工智能》 甲';
  const except = new Map([['han-space', [{ start: 1, end: 12 }]]] as const);
  const text = readText(raw, [], regularizeText(raw, { ...ALL, except })).text;
  expect(text).toBe('《网络安全技术 人工智能》甲');
});
