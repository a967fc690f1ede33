import { expect, it } from 'vitest';
import { citationData } from '../../../schema/data/citation-data.ts';
import { drawDocument, drawPassage, drawSpeech } from '../../edition/fixture-edition.ts';
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

it('names the other years that have the words in every format', () => {
  const [one] = citations;
  if (one === undefined) throw new RangeError('no citation');
  const cited = { year: 2015, others: [2019, 2023], sentences: ['s1'], exact: '加快建设。' };
  const open = toCitationData([{ ...one, cited }]);
  expect(citationData.parse(open)).toEqual(open);
  const [head = [], line = []] = toCitationTable(open);
  expect(line[head.indexOf('other_years')]).toBe('2019 2023');
  const edition = {
    speeches: [drawSpeech(2015, '第一，加快建设。')],
    documents: [drawDocument('guangming-2023', [passage])],
  };
  const place = { address: 'a', locate: (url: string) => url };
  const text = JSON.stringify(toAnnotations({ edition, ...open }, place));
  expect(text).toContain('"value":"same words: 2019"');
});

it('selects both ends by their words and by their place, on pages without fragment', () => {
  const locate = (url: string) => `https://edition.example/${url}`;
  const edition = {
    speeches: [drawSpeech(2015, '第一，加快建设。', '打造平台。')],
    documents: [drawDocument('guangming-2023', [passage])],
  };
  const place = { address: locate('data/annotations.jsonld'), locate };
  const text = JSON.stringify(toAnnotations({ edition, ...data }, place));
  expect(text).toContain('"source":"https://edition.example/documents/guangming-2023/"');
  expect(text).toContain('"exact":"加快建设。打造平台","prefix":"强调“","suffix":"”。"');
  expect(text).toContain(
    '"value":"p4","refinedBy":{"type":"TextPositionSelector","start":3,"end":12}',
  );
  expect(text).toContain('"exact":"加快建设。打造平台","prefix":"第一，","suffix":"。"');
  expect(text).toContain(
    '"value":"s1","refinedBy":{"type":"TextPositionSelector","start":3,"end":3}',
  );
  expect(text).toContain(
    '"value":"s2","refinedBy":{"type":"TextPositionSelector","start":4,"end":4}',
  );
  expect(text).not.toContain('#s1');
});
