import { expect, test } from 'vitest';
import { compareSpans, containsSpan, joinSpans, measureOverlap, subtractSpans } from './span.ts';

const at = (start: number, end: number) => ({ start, end });

test('overlap counts shared code units', () => {
  expect(measureOverlap(at(0, 4), at(2, 9))).toBe(2);
  expect(measureOverlap(at(0, 4), at(4, 9))).toBe(0);
});

test('comparison is shared over joint length', () => {
  expect(compareSpans(at(0, 10), at(2, 10))).toBe(0.8);
  expect(compareSpans(at(3, 3), at(3, 3))).toBe(0);
});

test('a span contains itself', () => {
  expect(containsSpan(at(1, 3), at(1, 3))).toBe(true);
  expect(containsSpan(at(1, 3), at(1, 4))).toBe(false);
});

test('joining takes the outermost ends and refuses none', () => {
  expect(joinSpans([at(4, 5), at(1, 2)])).toEqual(at(1, 5));
  expect(() => joinSpans([])).toThrow(RangeError);
});

test('subtracting leaves the parts that no hole covers', () => {
  expect(subtractSpans(at(0, 10), [at(8, 12), at(2, 4), at(3, 5)])).toEqual([at(0, 2), at(5, 8)]);
  expect(subtractSpans(at(0, 3), [at(0, 3)])).toEqual([]);
  expect(subtractSpans(at(0, 3), [])).toEqual([at(0, 3)]);
});
