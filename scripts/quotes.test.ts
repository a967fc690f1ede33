import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadEdition } from '../src/press/content/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error('content/ has problems: npm run check');
/** A whole sentence of an address that is long enough to be told from all others. */
const { year, sentence } = loaded.edition.speeches
  .flatMap(({ year, sentences }) => sentences.map(({ text }) => ({ year, sentence: text })))
  .reduce((left, right) => (right.sentence.length > left.sentence.length ? right : left));
const give = (stated: number, words: string) => `${stated}年，习近平主席指出：“${words}”`;

function run(input: string | Uint8Array, ...options: readonly string[]) {
  const script = fileURLToPath(new URL('quotes.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['words that nobody can place', '“这句话谁也没有说过，本编当然没有。”', 0],
  ['a letter that differs', give(year, sentence.replace(/.(?=.$)/u, '咦')), 1],
  ['a year before all addresses', give(2001, sentence), 1],
])('%s', (_, text, code) => {
  expect(run(text, '-').status).toBe(code);
});

test('JSON has the verdict with its name, its sources and the reason, documents by name', () => {
  const { status, stdout } = run(give(year, sentence), '-', '--json');
  const [verdict] = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(verdict).toMatchObject({ kind: 'verbatim', name: '逐字相符', attributed: year });
  expect(verdict.sources.join()).toContain(`${year}年`);
  expect(verdict.explanation).toContain('一字不差');
});

test.each([
  ['no file named', '', []],
  ['no such file', '', ['no-such-file.txt']],
  ['an empty text', ' \n', ['-']],
  ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x41), ['-']],
  ['a date that is none', '今天下雨。', ['-', '--date', 'yesterday']],
] as const)('nothing to check: %s', (_, input, options) => {
  const { status, stderr } = run(input, ...options);
  expect(status).toBe(2);
  expect(stderr.trim()).not.toBe('');
});
