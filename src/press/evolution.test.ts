import { describe, expect, it } from 'vitest';
import { collectCorpus } from '../core/evolution/evolution.ts';
import { labelForm, listMotifWordings } from '../core/evolution/motif.ts';
import { loadEdition } from './content/load.ts';
import { buildEvolution } from './evolution.ts';

const loaded = loadEdition(process.cwd());
if (loaded.edition === null) throw new Error('the edition does not load');
const { edition } = loaded;
const result = buildEvolution(process.cwd(), edition);
if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
const { evolution } = result;
const corpus = collectCorpus(edition);

function readPassage(document: string, id: string, year?: number): string {
  const passages =
    year === undefined
      ? edition?.documents.find((one) => one.id === document)?.passages
      : edition?.speeches.find((one) => one.year === year)?.paragraphs;
  const text = passages?.find((one) => one.id === id)?.text;
  if (text === undefined) throw new RangeError(`${document}#${id}`);
  return text;
}

describe('the motifs of the edition', () => {
  it('are counted as a plain scan of the printed texts counts them', () => {
    for (const { history } of evolution.motifs) {
      const wordings = listMotifWordings(history.motif).map(({ text }) => text);
      const scan = new RegExp(
        wordings.map((one) => one.replace(/[.*+?()[\]{}|\\^$]/g, '\\$&')).join('|'),
        'gu',
      );
      for (const { year, occurrences } of history.years) {
        const texts = edition.speeches.find((one) => one.year === year)?.paragraphs ?? [];
        const found = texts.flatMap(({ text }) => text.match(scan) ?? []);
        expect([history.motif.id, year, occurrences.map(({ text }) => text)]).toEqual([
          history.motif.id,
          year,
          found,
        ]);
      }
      for (const { document, occurrences } of history.documents) {
        const units = corpus.documents.filter(
          ({ place }) => place.kind === 'document' && place.document === document,
        );
        expect(occurrences.length).toBe(units.flatMap(({ text }) => text.match(scan) ?? []).length);
      }
    }
  });

  it('give every occurrence at the offsets and in the sentence they name', () => {
    for (const { history } of evolution.motifs) {
      for (const { occurrences } of [...history.years, ...history.documents]) {
        for (const { place, passage, start, end, text, left, right } of occurrences) {
          const whole =
            place.kind === 'speech'
              ? readPassage('', passage, place.year)
              : readPassage(place.document, passage);
          expect(whole.slice(start, end)).toBe(text);
          expect(whole).toContain(`${left}${text}${right}`);
        }
      }
    }
  });

  it('name no first use that an earlier excerpt has', () => {
    for (const { year, text, sentence } of evolution.firstUses) {
      const earlier = edition.speeches.filter((one) => one.year < year);
      expect(
        earlier.flatMap(({ paragraphs }) => paragraphs).filter((one) => one.text.includes(text)),
      ).toEqual([]);
      const own = edition.speeches.find((one) => one.year === year);
      expect(own?.sentences.find(({ id }) => id === sentence)?.text).toContain(text);
    }
  });

  it('frame no wording as first that an earlier excerpt has, alone or within a longer one', () => {
    for (const { history } of evolution.motifs) {
      for (const form of history.motif.forms) {
        const wordings = listMotifWordings({ forms: [form] }).map(({ text }) => text);
        const years = edition.speeches.filter(({ paragraphs }) =>
          paragraphs.some(({ text }) => wordings.some((one) => text.includes(one))),
        );
        const row = history.forms.find(({ label }) => label === labelForm(form));
        expect([history.motif.id, row?.first]).toEqual([history.motif.id, years[0]?.year ?? null]);
      }
    }
  });
});

describe('continuity', () => {
  it('gives words that stand in both addresses, punctuation aside', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { year, carried } of evolution.continuity) {
      for (const { passage, start, end, text, earlier } of carried) {
        expect(readPassage('', passage, year).slice(start, end)).toBe(text);
        expect(earlier.length).toBeGreaterThan(0);
        for (const place of earlier) {
          expect(place.year).toBeLessThan(year);
          const whole = readPassage('', place.passage, place.year);
          expect(bare(whole.slice(place.start, place.end))).toBe(bare(text));
        }
      }
    }
  });
});

describe('milestones and differences', () => {
  it('have their evidence letter for letter at the place they link to', () => {
    const placed = [
      ...evolution.milestones.flatMap(({ evidence }) =>
        evidence.map((one) => ({ ...one, year: undefined })),
      ),
      ...evolution.differences.flatMap(({ readings }) => readings),
    ];
    for (const { document, exact, place, year } of placed) {
      expect(readPassage(document, place.passage, year).slice(place.start, place.end)).toBe(exact);
    }
  });
});
