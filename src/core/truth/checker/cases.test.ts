import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openQuoteChecker } from '../../../press/quote-checker.ts';
import { truthScope } from '../../../schema/content/truth.ts';
import { checkerCases } from '../../../schema/sample-text.ts';
import { drawSpeech } from '../../edition/fixture-edition.ts';
import { keepRead } from '../read-edition.ts';

const file = new URL('cases.yaml', import.meta.url);
const rows = checkerCases.parse(parse(readFileSync(file, 'utf8')));
const scope = truthScope.parse(
  parse(readFileSync(new URL('../read-against.yaml', import.meta.url), 'utf8')),
);
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const { check } = openQuoteChecker(root, (edition) => keepRead(edition, scope));

describe.each([...new Set(rows.map(({ row }) => row))])('%s', (name) => {
  test.each(rows.filter(({ row }) => row === name))('$text', ({ text, verdicts }) => {
    const { verdicts: found } = check(text.replaceAll('⏎', '\n'));
    const lines = found.map(
      ({ kind, year, years, attributed, exact }) =>
        `${kind} ${(year ?? years.join('、')) || '-'} ${attributed ?? '-'} ${exact}`,
    );
    expect(lines).toEqual(verdicts);
  });
});

test('a year more that repeats all addresses changes no kind of a verdict', () => {
  // A year that no text names.
  const later = Math.max(...scope.years) + 50;
  const { check: checkLater } = openQuoteChecker(root, (edition) => {
    const read = keepRead(edition, scope);
    const repeated = read.speeches.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    const carrier = read.speeches[0]?.carrier ?? '';
    const speech = { ...drawSpeech(later, ...repeated), carrier };
    return { ...read, speeches: [...read.speeches, speech] };
  });
  const tell = ({ verdicts }: ReturnType<typeof check>) => verdicts.map(({ kind }) => kind);
  for (const { text } of rows) {
    const pasted = text.replaceAll('⏎', '\n');
    expect([text, ...tell(checkLater(pasted))]).toEqual([text, ...tell(check(pasted))]);
  }
});
