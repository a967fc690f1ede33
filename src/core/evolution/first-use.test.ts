import { expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import type { TextUnit } from '../edition/passage/text-unit.ts';
import { listFirstUses } from './first-use.ts';
import { traceMotif } from './history.ts';

function listTexts(forms: readonly (readonly string[])[], speeches: readonly TextUnit[]) {
  const corpus = { years: [2014, 2015, 2016], documentIds: [], speeches, documents: [] };
  const histories = forms.map((own, index) =>
    traceMotif(
      {
        id: `m${index}`,
        term: own[0] ?? '',
        group: 'g',
        forms: [...own],
        finding: '',
        testimonia: [],
        verbs: [],
      },
      corpus,
    ),
  );
  return listFirstUses(histories, speeches).map(({ year, text, isNewMotif }) => [
    year,
    text,
    isNewMotif,
  ]);
}

it('gives a new wording of an older motif as new, and an old one not again', () => {
  const speeches = [
    drawUnit(2014, '维护网络安全。'),
    drawUnit(2015, '网络安全，数字安全。'),
    drawUnit(2016, '数字安全。'),
  ];
  expect(listTexts([['网络安全', '数字安全']], speeches)).toEqual([
    [2014, '网络安全', true],
    [2015, '数字安全', false],
  ]);
});

it('gives words that stand within longer ones of an earlier year with that year', () => {
  const speeches = [drawUnit(2014, '创新驱动发展。'), drawUnit(2015, '创新，发展。')];
  expect(listTexts([['创新驱动发展'], ['创新']], speeches)).toEqual([
    [2014, '创新驱动发展', true],
    [2014, '创新', true],
  ]);
});

it('keeps the longer of words within words of one motif, and of those of an older one', () => {
  const speeches = [drawUnit(2014, '命运与共。'), drawUnit(2015, '构建网络空间命运共同体。')];
  expect(listTexts([['命运共同体', '网络空间命运共同体']], speeches)).toEqual([
    [2015, '网络空间命运共同体', true],
  ]);
  expect(listTexts([['命运与共', '命运共同体'], ['网络空间命运共同体']], speeches)).toEqual([
    [2014, '命运与共', true],
    [2015, '网络空间命运共同体', true],
  ]);
});

it('gives every motif new in a year, also one whose words lie within those of another', () => {
  const speeches = [drawUnit(2015, '深化合作交流。')];
  expect(listTexts([['深化合作'], ['深化合作交流']], speeches)).toEqual([
    [2015, '深化合作交流', true],
    [2015, '深化合作', true],
  ]);
});
