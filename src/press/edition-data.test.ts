import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { toEditionData } from '../core/publication/data/edition-data.ts';
import { editionData } from '../schema/data/edition-data.ts';
import { loadEdition } from './content/load.ts';

const loaded = loadEdition(process.cwd());
if (loaded.edition === null) throw new Error('the edition cannot be read; run npm run check');
const data = toEditionData(loaded.edition);

describe('the published data', () => {
  it('keep to their schema', () => {
    expect(editionData.parse(data)).toEqual(data);
  });

  it('have sentences that join to the text of their passage', () => {
    for (const passage of data.documents.flatMap((one) => one.passages)) {
      expect(passage.sentences.map(({ text }) => text).join('')).toBe(passage.text);
    }
  });

  it('have addresses relative to the base', () => {
    expect(data.speeches.find(({ year }) => year === 2015)?.sentences[3]).toEqual({
      id: 's4',
      url: '2015/#s4',
      text: '第一，加快全球网络基础设施建设，促进互联互通。',
    });
    const [document] = data.documents;
    expect(document?.url).toBe('documents/guangming-2023/');
    expect(document?.passages.find(({ id }) => id === 'p1')?.url).toBe(
      'documents/guangming-2023/#p1',
    );
  });

  it('have a schema that JSON Schema can express', () => {
    const schema = z.toJSONSchema(editionData);
    expect(schema.required).toEqual(['title', 'version', 'documents', 'speeches']);
  });
});
