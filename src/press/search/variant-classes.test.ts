import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { listQueryRecords } from '../../core/concordance/query-corpus.ts';
import { foldText } from '../../core/text/folding/fold.ts';
import { mapVariantClasses } from '../../core/text/folding/variants.ts';
import { loadEdition } from '../content/load.ts';
import { buildRegionalWords } from './regional-words.ts';
import { buildVariantClasses, countCharacters } from './variant-classes.ts';

const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems');
const texts = listQueryRecords(loaded.edition).map(({ sources }) =>
  sources.map(({ text }) => text).join(''),
);
const classes = buildVariantClasses(texts);
const variants = mapVariantClasses(classes);

describe('the variant classes of the edition', () => {
  it.each(['t', 'tw', 'hk'] as const)(
    'fold every text as its form in traditional characters (%s)',
    (form) => {
      const write = Converter({ from: 'cn', to: form });
      for (const text of texts) {
        expect(foldText(write(text), variants).text).toBe(foldText(text, variants).text);
      }
    },
  );

  it('make no two characters of the texts one but 着 and 著', () => {
    const counts = countCharacters(texts);
    const joined = classes.filter((one) => [...one].filter((form) => counts.has(form)).length > 1);
    expect(joined).toEqual(['着著']);
  });

  it('know forms that stand in phrases only', () => {
    expect(foldText('瞭解 假藉', variants).text).toBe('了解假借');
  });
});

describe('the regional words', () => {
  const words = new Map(buildRegionalWords(texts, variants));

  it.each([
    ['网路', '网络'],
    ['资讯', '信息'],
    ['数位', '数字'],
  ])('know %s for %s', (regional, own) => {
    expect(words.get(regional)).toBe(own);
  });

  it('are none of the texts’ own', () => {
    for (const word of words.keys()) {
      expect(texts.some((text) => foldText(text, variants).text.includes(word))).toBe(false);
    }
  });
});
