import { describe, expect, it } from 'vitest';
import { formatRequest, readRequest } from './search-request.ts';

describe('the address of a search', () => {
  it.each([
    ['', ''],
    ['?q=%E7%BD%91%E7%BB%9C', '?q=%E7%BD%91%E7%BB%9C'],
    ['?q=a%26b%3D%23&quoted=1', '?q=a%26b%3D%23&quoted=1'],
    ['?in=2014.guangming-2023&q=5G&marks=1', '?q=5G&marks=1&in=2014.guangming-2023'],
    ['?other=1', ''],
  ])('%s is read and written as %s', (search, written) => {
    expect(formatRequest(readRequest(search))).toBe(written);
  });

  it('takes any words, with lone surrogates made well-formed', () => {
    const request = { ...readRequest(''), raw: '网\uD800' };
    expect(readRequest(formatRequest(request)).raw).toBe('网\uFFFD');
  });

  it('leaves out words that are too long for an address', () => {
    expect(formatRequest({ ...readRequest(''), raw: '网'.repeat(10_000) })).toBe('');
  });
});
