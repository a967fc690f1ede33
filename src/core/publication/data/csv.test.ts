import { expect, it } from 'vitest';
import { formatCsv } from './csv.ts';

it('quotes fields with commas, quotation marks or line breaks, and no others', () => {
  expect(formatCsv([['a', 'b,c', 'd"e', '网络，空间'], ['1\n2']])).toBe(
    'a,"b,c","d""e",网络，空间\r\n"1\n2"\r\n',
  );
});
