import { expect, test } from 'vitest';
import { partialDate } from './partial-date.ts';

test.each(['2025', '2025-12', '2025-12-15', '2024-02-29'])('%s is a date', (text) => {
  expect(partialDate.safeParse(text).success).toBe(true);
});

test.each(['2023-08-32', '2023-02-29', '2023-13', '2023-8-1', '2023年', '', '2023-06-31'])(
  '“%s” is none',
  (text) => {
    expect(partialDate.safeParse(text).success).toBe(false);
  },
);
