import { expect, it } from 'vitest';
import type { Citation } from '../../../schema/citation.ts';
import { drawUnit } from '../../edition/fixture-edition.ts';
import { makeCitation } from '../../reception/citation-fixture.ts';
import type { MotifEntry } from '../evolution.ts';
import { traceMotif } from '../history.ts';
import { findAttestationProblems } from './attestation-problems.ts';

const GIVEN = makeCitation({
  kind: 'testimonium',
  document: 'report',
  exact: '网络经济',
  year: 2016,
});
const TESTIMONIUM = { year: 2016, document: 'report', exact: '网络经济' };

function listCodes(testimonia: readonly (typeof TESTIMONIUM)[], citations: readonly Citation[]) {
  const motif = {
    id: 'jingji',
    term: '网络经济',
    group: 'g',
    forms: ['网络经济'],
    finding: '',
    testimonia: [...testimonia],
    verbs: [],
  };
  const corpus = {
    years: [2015, 2016],
    documentIds: ['report'],
    speeches: [drawUnit(2015, '推动网络经济创新发展。')],
    documents: [drawUnit('report', '网络经济。')],
  };
  const place = { passage: 'p1', anchor: 'p1s1', start: 0, end: 4 };
  const entry: MotifEntry = {
    history: traceMotif(motif, corpus),
    testimonia: testimonia.map((one) => ({ ...one, siglum: '丙', place })),
    finding: '',
    group: { id: 'g', title: '发展' },
    frames: [],
  };
  const source = { file: 'content/motifs.yaml', findLine: () => 1 };
  return findAttestationProblems({ motifs: [entry] }, citations, source).map(({ code }) => code);
}

it('has nothing to say where testimonia and citations agree', () => {
  expect(listCodes([TESTIMONIUM], [GIVEN])).toEqual([]);
});

it('reports a year left absent to which a document gives a wording of the motif', () => {
  expect(listCodes([], [GIVEN])).toEqual(['testimonium-missing']);
});

it('reports a testimonium that no citation bears out', () => {
  expect(listCodes([TESTIMONIUM], [])).toEqual(['testimonium-uncited']);
});
