import { expect, test } from 'vitest';
import { dropPinyin } from './pinyin.ts';

test.each([
  ['互联(lián)网(wǎng)', '互联网'],
  ['互聯（lián）網', '互聯網'],
  ['互hù联lián网wǎng发展', '互联网发展'],
  ['命(mìng)运(yùn)的(de)共(gòng)同(tóng)体', '命运的共同体'],
  ['联(lia\u0301n)网', '联网'],
  ['绿(lǜ)色', '绿色'],
])('%s is read as %s', (text, read) => {
  expect(dropPinyin(text)).toBe(read);
});

test.each(['互联网(Internet)', '5G（5th generation）', 'café', '第1条(a)', ''])(
  '%s stays as it is',
  (text) => {
    expect(dropPinyin(text)).toBe(text);
  },
);
