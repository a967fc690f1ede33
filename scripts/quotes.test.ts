import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FIXTURE } from '../src/press/fixture/workshop.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const year = 2019;
/** A whole sentence of the address of that year. */
const sentence = '发展好、运用好、治理好互联网，让互联网更好造福人类，是国际社会的共同责任。';
const give = (stated: number, words: string) => `${stated}年，习近平主席指出：“${words}”`;

/** Runs the command on the content of the fixture. */
function run(input: string | Uint8Array, ...options: readonly string[]) {
  const script = fileURLToPath(new URL('quotes.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: join(root, FIXTURE),
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
