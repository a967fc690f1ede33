import { expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '../../src/press/fixture/workshop.ts';
import { fixContent } from './fix.ts';
import { repairYaml } from './repair.ts';

const ARTICLE = 'documents/article-2020';

/** Slips that follow from the rest; each is written back to what it was. */
const SLIPS: readonly (readonly [name: string, file: string, from: string, to: string])[] = [
  ['a count', `${ARTICLE}/apparatus.yaml`, 'count: 15', 'count: 14'],
  ['a checksum', `${ARTICLE}/document.yaml`, 'sha256: 400d', 'sha256: 500d'],
  ['a date as shown', `${ARTICLE}/document.yaml`, 'display: 2020年（推断）', 'display: 2002年'],
];

const fix = ({ root }: Workshop) => fixContent(root, '2026-01-01');

test.each(SLIPS)('%s is written', (_, file, from, to) => {
  const workshop = openWorkshop();
  const before = workshop.read(file);
  workshop.replace(file, from, to);
  expect(fix(workshop)).toHaveLength(1);
  expect(workshop.read(file)).toBe(before);
});

test('a class that is missing is added, one that applies nowhere is removed', () => {
  const workshop = openWorkshop();
  const file = `${ARTICLE}/apparatus.yaml`;
  workshop.replace(
    file,
    '  - class: line-break\n    count: 15\n    note: 段落间的换行与空行\n',
    '',
  );
  workshop.replace(
    file,
    'emendations:',
    '  - class: latin-space\n    count: 1\n    note: 空格\nemendations:',
  );
  fix(workshop);
  expect(workshop.read(file)).toContain('class: line-break\n    count: 15');
  expect(workshop.read(file)).not.toContain('latin-space');
});

test('a witness that was changed is left alone', () => {
  const workshop = openWorkshop();
  workshop.replace(`${ARTICLE}/witness.txt`, '旧书', '古书');
  expect(fix(workshop)).toEqual([]);
});

test('new ids are written last', () => {
  const workshop = openWorkshop();
  const before = workshop.read('register.yaml');
  workshop.replace('register.yaml', /^ +p2s1: .*\n/m.exec(before)?.[0] ?? '', '');
  expect(fix(workshop)).toHaveLength(1);
  expect(workshop.read('register.yaml')).toContain('p2s1: ');
});

test('comments, order and quotation marks stay', () => {
  const text = "# 注\nb: '1' # 旁注\n\na:\n  - x: [1, 2]\n    y: 长".padEnd(120, '长').concat('\n');
  const repairs = [{ file: 'f', path: ['a', 0, 'x'], value: 3 }];
  expect(repairYaml(text, repairs)).toBe(text.replace('[1, 2]', '3'));
});
