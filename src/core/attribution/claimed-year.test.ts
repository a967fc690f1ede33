import { expect, test } from 'vitest';
import { chooseYear } from './claimed-year.ts';

const read = (claims: string) =>
  claims
    .split(' ')
    .filter(Boolean)
    .map((claim) => ({ document: claim.charAt(0), year: Number(claim.slice(1)) }));

test.each([
  ['nobody gives them to a year', '', null, null],
  ['all agree', 'a2015 b2015', null, 2015],
  ['one against two, before them', 'a2014 b2015 c2015', null, 2015],
  ['one against one: the first', 'a2015 b2014', null, 2015],
  ['a document itself against all', 'a2014 b2015 c2015', 'a', 2014],
  ['two years in one document', 'a2014 a2015 b2016', null, 2016],
  ['two years in one document alone', 'a2014 a2015', null, null],
  ['two years in the document itself', 'a2014 a2015 b2016', 'a', 2016],
  ['often in one document', 'a2014 a2014 a2014 b2015 c2015', null, 2015],
])('%s', (_, claims, document, year) => {
  expect(chooseYear(read(claims), document)).toBe(year);
});
