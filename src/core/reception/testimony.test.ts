import { expect, it } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { groupTestimonia } from './testimony.ts';

const absent = (document: string, exact: string) =>
  makeCitation({ document, exact, kind: 'testimonium', cited: null, sentences: [] });

it('puts wordings that share words side by side, in date order', () => {
  const citations = [
    absent('guangming-2023', '尊重网络主权、维护和平安全'),
    absent('guangming-2023', '为开创更加美好的未来助力'),
    absent('renmin-ribao-2025', '尊重网络主权'),
    absent('renmin-ribao-2025', '维护和平安全'),
    absent('renmin-ribao-2025', '尊重网络主权'),
  ];
  const groups = groupTestimonia(citations, 2015);
  expect(groups.map((group) => group.map((one) => one.sayings.map(({ exact }) => exact)))).toEqual([
    [['尊重网络主权、维护和平安全'], ['尊重网络主权', '维护和平安全']],
    [['为开创更加美好的未来助力']],
  ]);
  const told = groups.flat().flatMap(({ sayings }) => sayings.flatMap((one) => one.citations));
  expect(told).toHaveLength(citations.length);
});

it('leaves out other years and other kinds', () => {
  expect(groupTestimonia([makeCitation({ exact: '尊重网络主权' })], 2015)).toEqual([]);
  expect(groupTestimonia([absent('guangming-2023', '尊重网络主权')], 2016)).toEqual([]);
});
