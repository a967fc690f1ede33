import { expect, test } from 'vitest';
import { readSiteAddress, requireSiteAddress } from './site-address.ts';

test.each([
  [{}, 'http://localhost:4321', '/'],
  [{ SITE_URL: 'https://example.org' }, 'https://example.org', '/'],
  [{ SITE_URL: 'https://example.org/', BASE_PATH: '' }, 'https://example.org', '/'],
  [{ SITE_URL: 'https://example.org', BASE_PATH: '/edition' }, 'https://example.org', '/edition/'],
  [{ SITE_URL: 'https://a.b:8080', BASE_PATH: 'x/y_z/' }, 'https://a.b:8080', '/x/y_z/'],
])('%j is %s and %s', (environment, site, base) => {
  expect(readSiteAddress(environment)).toEqual({ site, base });
});

test.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL=https://example.org'],
  [{ SITE_URL: '//example.org' }, 'SITE_URL=https://example.org'],
  [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL=https://example.org'],
  [{ SITE_URL: 'https://example.org/edition' }, 'SITE_URL=https://example.org BASE_PATH=/edition/'],
  [{ SITE_URL: 'https://example.org', BASE_PATH: 'https://x.org/' }, 'BASE_PATH=/edition/'],
  [{ SITE_URL: 'https://example.org', BASE_PATH: '/a b/' }, 'BASE_PATH=/edition/'],
])('%j is refused with what to type', (environment, typed) => {
  expect(() => requireSiteAddress(environment)).toThrow(typed);
});

test('a site for publishing has an address', () => {
  expect(() => requireSiteAddress({})).toThrow('SITE_URL=https://');
});
