import { expect, it } from 'vitest';
import { splitLead } from './cited-layout.ts';

it.each([
  ['各国应该', ['各', '国应该']],
  ['“《白皮书》”发布', ['“《白', '皮书》”发布']],
  ['𠮷野', ['𠮷', '野']],
  ['', ['', '']],
])('%s', (text, parts) => {
  expect(splitLead(text)).toEqual(parts);
});
