import { describe, expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { traceMotif } from './history.ts';
import { listQuoted, listTypedNumbers, renderFinding } from './motif-finding.ts';

const SIGLA = new Map([['report', '丙']]);

function render(finding: string): string {
  const motif = {
    id: 'jingji',
    term: '经济',
    group: 'g',
    forms: ['网络经济', '数字经济'],
    finding,
    testimonia: [],
    verbs: [],
  };
  const corpus = {
    years: [2014, 2015, 2017, 2018],
    documentIds: ['report'],
    speeches: [
      drawUnit(2015, '推动网络经济创新发展。'),
      drawUnit(2017, '数字经济进入快车道，数字经济发展。'),
      drawUnit(2018, '数字经济蓬勃发展。'),
    ],
    documents: [drawUnit('report', '网络经济。')],
  };
  return renderFinding(traceMotif(motif, corpus), SIGLA);
}

describe('renderFinding', () => {
  it('fills in years, counts and sigla', () => {
    expect(
      render('{始}始见，{年:数字经济}作“数字经济”，共{次:数字经济}；见于{文献}；{未见}未见。'),
    ).toBe('2015年始见，2017、2018年作“数字经济”，共3次；见于丙；2014年未见。');
  });

  it.each(['{何}', '{年:平台经济}', '{文献:数字经济}', '{旁证}'])('refuses %s', (template) => {
    expect(() => render(template)).toThrow(template);
  });
});

describe('checks of a finding', () => {
  it('finds numbers that are typed, but not those within quotation marks', () => {
    expect(listTypedNumbers('{始}作“5点主张”，凡3次')).toEqual(['3']);
  });

  it('reads quotations with marks inside them whole', () => {
    expect(listQuoted('作“更加美好的“数字未来””，又作“未来”')).toEqual([
      '更加美好的“数字未来”',
      '未来',
    ]);
  });
});
