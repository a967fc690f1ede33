import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../schema/content/milestone.ts';
import { drawDocument, drawPassage, drawSpeech } from '../../edition/fixture-edition.ts';
import type { EvolutionContent } from '../evolution.ts';
import { findEvolutionProblems } from './evolution-problems.ts';

const MOTIF = {
  id: 'jingji',
  term: '网络经济',
  group: 'g',
  forms: ['网络经济'],
  finding: '{始}作“网络经济”。',
  testimonia: [],
  pivot: '经济',
  verbs: [],
};

const SOUND: EvolutionContent = {
  motifs: {
    groups: [{ id: 'g', title: '发展' }],
    motifs: [MOTIF],
    frames: [],
    figure: { motif: MOTIF.id, leads: [] },
    highlights: {},
  },
  milestones: [],
  differences: [],
};

function listCodes(content: EvolutionContent): string[] {
  const speeches = [drawSpeech(2015, '推动网络经济创新发展。')];
  const documents = [
    drawDocument('report', [
      drawPassage('p1', '2015年6月，大会在乌镇召开。2016年7月，书店开张。'),
      drawPassage('p2', '2013—2015年，邮路修通。'),
    ]),
  ];
  const edition = {
    title: '',
    version: '',
    date: '',
    forms: {},
    speeches,
    documents,
    formulas: [],
  };
  const source = { file: 'content/x.yaml', findLine: () => 1 };
  const sources = { motifs: source, milestones: source, differences: source };
  return findEvolutionProblems(edition, content, sources).map(({ code }) => code);
}

function withMotif(change: Partial<(typeof SOUND)['motifs']['motifs'][number]>): EvolutionContent {
  return { ...SOUND, motifs: { ...SOUND.motifs, motifs: [{ ...MOTIF, ...change }] } };
}

const OTHER_GROUP = { id: 'h', title: '安全' };

const MILESTONE: Milestone = {
  id: 'm',
  date: '2015-06',
  precision: 'month',
  kind: 'concept',
  title: '事件',
  evidence: [{ document: 'report', exact: '大会在乌镇召开' }],
};

/** Quoted with its own date; another stands in the same paragraph. */
const DATED = { document: 'report', exact: '2015年6月，大会在乌镇召开' };

function withMilestones(...changes: readonly Partial<Milestone>[]): EvolutionContent {
  const milestones = changes.map((change, index) => ({ ...MILESTONE, id: `m${index}`, ...change }));
  return { ...SOUND, milestones };
}

function withMilestone(change: Partial<Milestone>): EvolutionContent {
  return { ...SOUND, milestones: [{ ...MILESTONE, ...change }] };
}

describe('findEvolutionProblems', () => {
  it('has nothing to say of sound content', () => {
    expect(listCodes(SOUND)).toEqual([]);
    expect(listCodes(withMilestone({}))).toEqual([]);
    const finding = '{年:网络经济}节选作“网络经济”；“大会在乌镇召开”节选未见。';
    expect(listCodes(withMotif({ finding }))).toEqual([]);
    expect(listCodes(withMilestone({ date: '2016', inferred: '上文说次年。' }))).toEqual([]);
    expect(
      listCodes(
        withMilestones(
          { date: '2015', inferred: '当年。' },
          {},
          { date: '2015', inferred: '当年。' },
        ),
      ),
    ).toEqual([]);
    const evidence = [{ document: 'report', exact: '2013—2015年，邮路修通' }];
    expect(listCodes(withMilestone({ date: '2013', precision: 'year', evidence }))).toEqual([]);
    const address = { kind: 'address', date: '2015-12-16', inferred: '落款所记。' } as const;
    expect(listCodes(withMilestone(address))).toEqual([]);
  });

  it.each([
    ['pattern-syntax', withMotif({ forms: [{ label: '坏', pattern: '(网络|' }] })],
    ['motif-absent', withMotif({ forms: ['网络经济', '平台经济'] })],
    ['finding-number', withMotif({ finding: '2015年作“网络经济”。' })],
    ['finding-quote', withMotif({ finding: '{始}作“平台经济”。' })],
    ['finding-present', withMotif({ finding: '{始}作“网络经济”；“创新发展”节选未见。' })],
    ['finding-present', withMotif({ finding: '{始}作“网络经济”；节选未见“创新发展”。' })],
    ['finding-year', withMotif({ finding: '{始}节选作“大会在乌镇召开”。' })],
    ['finding-placeholder', withMotif({ finding: '{始}作“网络经济”，{旁证}又见。' })],
    ['reference-unknown', withMotif({ group: 'h' })],
    ['reference-unknown', withMotif({ pivot: undefined })],
    ['first-use', { ...SOUND, motifs: { ...SOUND.motifs, highlights: { '2015': ['创新发展'] } } }],
    [
      'group-unused',
      { ...SOUND, motifs: { ...SOUND.motifs, groups: [...SOUND.motifs.groups, OTHER_GROUP] } },
    ],
    ['milestone-date', withMilestone({ date: '2017' })],
    ['milestone-date', withMilestone({ date: '2016-07', evidence: [DATED] })],
    ['milestone-order', withMilestones({ date: '2016', inferred: '上文说次年。' }, {})],
    ['milestone-order', withMilestones({ date: '2015-08', inferred: '上文说八月。' }, {})],
    ['address-date', withMilestone({ kind: 'address' })],
    [
      'address-date',
      withMilestone({ kind: 'address', date: '2016-07-01', inferred: '上文说次年。' }),
    ],
    ['milestone-date', withMilestone({ date: '2015-07', precision: 'month' })],
    ['evidence-missing', withMilestone({ evidence: [{ document: 'report', exact: '没有的话' }] })],
    [
      'difference-part',
      {
        ...SOUND,
        differences: [
          {
            id: 'd',
            kind: 'wording' as const,
            about: '经济',
            readings: [
              { document: 'report', year: 2015, exact: '推动网络经济', part: '数字经济' },
              { document: 'report', year: 2015, exact: '推动网络经济', part: '网络经济' },
            ],
            note: '并列。',
            milestones: [],
          },
        ],
      },
    ],
  ])('reports %s', (code, content) => {
    expect(listCodes(content)).toContain(code);
  });
});
