import { expect, test } from 'vitest';
import type { Emendation } from '../../schema/content/apparatus.ts';
import { mapSpan, readText } from './reading.ts';
import { regularizeText } from './regularization.ts';

const RULE = { classes: new Set(['punctuation-width', 'latin-space'] as const), except: new Map() };
const EMENDATION: Emendation = {
  id: 'e1',
  passage: 'p1',
  raw: '项层',
  reading: '顶层',
  type: 'substitution',
  reason: '形近而误',
  certainty: 'certain',
};
const RAW = '加强项层设计,到 2025 年';

function read(emendation: Emendation) {
  const start = RAW.indexOf(emendation.raw);
  const placed = { emendation, start, end: start + emendation.raw.length };
  return readText(RAW, [placed], regularizeText(RAW, RULE));
}

test('emendations and regular changes make the reading text', () => {
  const { text, places } = read(EMENDATION);
  expect(text).toBe('加强顶层设计，到2025年');
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['顶层']);
});

test('segments join to both texts', () => {
  const { text, segments } = read({ ...EMENDATION, reading: '' });
  expect(segments.map(({ raw }) => RAW.slice(raw.start, raw.end)).join('')).toBe(RAW);
  expect(segments.map(({ reading }) => text.slice(reading.start, reading.end)).join('')).toBe(text);
});

test('a query marks its place and changes nothing', () => {
  const { text, places, segments } = read({ ...EMENDATION, reading: '项层', type: 'query' });
  expect(text).toBe('加强项层设计，到2025年');
  expect(places).toHaveLength(1);
  expect(segments.some((segment) => segment.class === 'emendation')).toBe(false);
});

test('a raw range maps to its reading', () => {
  const reading = read(EMENDATION);
  const { start, end } = mapSpan(reading, { start: 2, end: 7 });
  expect(reading.text.slice(start, end)).toBe('顶层设计，');
});
