import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { copyProject } from '../project-copy.ts';

const { root, remove } = copyProject();

afterAll(remove);

function build(): { code: number | null; output: string } {
  const environment = {
    ...process.env,
    SITE_URL: 'https://edition.example',
    BASE_PATH: '/',
    OUT_DIR: 'dist',
  };
  const result = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  return { code: result.status, output: result.stdout + result.stderr };
}

test('a build warns of nothing', () => {
  const lines = inject('output').split('\n');
  expect(lines.filter((line) => /warn/i.test(line))).toEqual([]);
  expect(inject('output')).toContain('page(s) built');
});

test('a mistake in the content stops the build and leaves no half-written site', () => {
  const [name = ''] = globSync('content/speeches/*.md', { cwd: root });
  const file = join(root, name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^pull: /m, 'pull: 并非'));
  const { code, output } = build();
  writeFileSync(file, text);
  expect(code).toBe(1);
  const line = text.split('\n').findIndex((one) => one.startsWith('pull: ')) + 1;
  expect(output).toContain(`${name}:${line}  pull-not-verbatim`);
  expect(output.split('pull-not-verbatim')).toHaveLength(2);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(globSync('dist*', { cwd: root })).toEqual([]);
});
