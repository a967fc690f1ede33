import { expect, it } from 'vitest';
import { citationData } from '../../../schema/data/citation-data.ts';
import { drawPassage } from '../../edition/fixture-edition.ts';
import { makeCitation } from '../../reception/citation-fixture.ts';
import { toAnnotations } from './annotation.ts';
import { toCitationData, toCitationTable } from './citation-data.ts';

const passage = drawPassage('p4', '强调“加快建设。打造平台”。');
const citations = [
  makeCitation({ passage, exact: '加快建设。打造平台', sentences: ['s1', 's2'] }),
  makeCitation({
    passage,
    exact: '打造平台',
    kind: 'testimonium',
    cited: null,
    sentences: [],
    fidelity: null,
  }),
];
const data = toCitationData(citations);

it('follows the schema, with addresses relative to the base', () => {
  expect(citationData.parse(data)).toEqual(data);
  expect(data.citations.map(({ citing, cited }) => [citing.url, cited?.url])).toEqual([
    ['documents/guangming-2023/#p4', '2015/#s1'],
    ['documents/guangming-2023/#p4s2', '2015/'],
  ]);
});

it('has one line for each citation and as many fields as the head', () => {
  const [head = [], ...lines] = toCitationTable(data);
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.length === head.length)).toBe(true);
});

it('selects both ends by their words on pages without fragment', () => {
  const locate = (url: string) => `https://edition.example/${url}`;
  const text = JSON.stringify(toAnnotations(data, locate('data/annotations.jsonld'), locate));
  expect(text).toContain('"source":"https://edition.example/documents/guangming-2023/"');
  expect(text).toContain('"exact":"加快建设。打造平台","prefix":"强调“","suffix":"”。"');
  expect(text).not.toContain('#s1');
});
