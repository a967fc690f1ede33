import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLetters } from './drawing.ts';
import { markMissing, writeIcons } from './pictures.ts';

const BOOK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#243b5c" d="M4 0h24v32H4z"/></svg>';
const PNG = [0x89, 0x50, 0x4e, 0x47];

async function makeIcons(): Promise<readonly [icon: Buffer, touch: Buffer]> {
  const folder = mkdtempSync(join(tmpdir(), 'icons-'));
  writeFileSync(join(folder, 'favicon.svg'), BOOK);
  await writeIcons(folder);
  const files = ['favicon.ico', 'apple-touch-icon.png'] as const;
  const [icon, touch] = files.map((name) => readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true });
  if (icon === undefined || touch === undefined) throw new TypeError('no icons');
  return [icon, touch];
}

test('the icon holds a PNG of each size, where its directory says', async () => {
  const [icon] = await makeIcons();
  const count = icon.readUInt16LE(4);
  const sizes = Array.from({ length: count }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = icon.readUInt32LE(entry + 12);
    expect([...icon.subarray(offset, offset + 4)]).toEqual(PNG);
    expect(icon.readUInt32BE(offset + 16)).toBe(icon[entry]);
    return icon[entry];
  });
  expect(sizes).toEqual([16, 32, 48]);
});

test('the touch icon is 180 pixels wide and the same each time', async () => {
  const [, touch] = await makeIcons();
  expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
  expect((await makeIcons())[1]).toEqual(touch);
});

test('a letter that the fonts lack has a mark in its place, markup and letters beyond 16 bits none', () => {
  const svg = '<text x="1">㐀甲&lt;<tspan dx="-2">𠮷。</tspan></text>';
  const available = new Set([...'甲。<'].map((one) => one.codePointAt(0) ?? 0));
  expect(markMissing(svg, available)).toBe(
    '<text x="1">〓甲&lt;<tspan dx="-2">〓。</tspan></text>',
  );
});

test('letters are read out of lines and shifted parts, markup in them as text', () => {
  const svg = '<svg><path d="M0 0"/><text x="1">甲。<tspan dx="-2">”&lt;</tspan></text></svg>';
  expect(readLetters([{ file: 'a.png', svg }])).toContain('甲。”');
  expect(readLetters([{ file: 'a.png', svg }])).not.toContain('M0');
});
