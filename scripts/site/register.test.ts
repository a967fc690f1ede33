import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { publish } from '../../src/schema/data/published.ts';
import { registerData } from '../../src/schema/data/register-data.ts';
import { useBrowser } from './reader.ts';

const read = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');
const register = publish(registerData).parse(JSON.parse(read('data/register.json')));
const left = register.gone.filter(({ back }) => back === null);

const open = useBrowser();

/** Path of the page that has an address of the register now, and its fragment. */
function locate(address: string): { page: string; fragment: string } {
  const [work = '', fragment = ''] = address.split('#');
  return { page: /^\d+$/.test(work) ? `${work}/` : `documents/${work}/`, fragment };
}

test('every id that was ever published is an anchor of its page', () => {
  const missing = register.works.flatMap(({ work, ids }) => {
    const html = read(`${locate(work).page}index.html`);
    return ids.filter(({ id }) => !html.includes(` id="${id}"`)).map(({ id }) => `${work}#${id}`);
  });
  const whole = new Set(left.map(({ from }) => from));
  expect(missing.filter((address) => !whole.has(address.split('#')[0] ?? ''))).toEqual([]);
});

test('an address that is gone says what happened, without JavaScript', async () => {
  for (const { from, reason } of left.filter((one) => one.from.includes('#'))) {
    const { page, fragment } = locate(from);
    const address = `${inject('address')}${page}#${fragment}`;
    const visit = await open(address, { hasScripts: false });
    const line = visit.page.locator(`#${fragment}`);
    expect(await line.isVisible(), from).toBe(true);
    expect(await line.textContent()).toContain(reason.replace(/。$/u, ''));
  }
});

test('every citation that was ever published has a page', () => {
  const pages = register.citations.map(({ id }) => read(`citations/${id}/index.html`));
  expect(pages.every((html) => html.includes('<h1'))).toBe(true);
});

test('the page of versions and its feed begin with the version of the edition', () => {
  const anchor = `v${register.version.replaceAll('.', '-')}`;
  expect(/<h2 id="([^"]+)"/.exec(read('changes/index.html'))?.[1]).toMatch(
    new RegExp(`^(${anchor}|pending)$`),
  );
  expect(/<entry>\s*<title>([^<]*)/.exec(read('changes.xml'))?.[1]).toBe(`版本${register.version}`);
});
