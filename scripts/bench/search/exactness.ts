import type { Page } from 'playwright-core';
import type { QueryRecord } from '../../../src/core/concordance/query-corpus.ts';
import { type ScannedText, scanPlaces } from './plain-scan.ts';
import { formatShare, quantile, type Report } from './report.ts';
import { drawSubstrings, listDisguises, listGrams, swapNeighbours } from './sample.ts';
import { askAll, findAll } from './search-page.ts';

/** What all the measurements of exactness work with. */
interface Exactness {
  readonly page: Page;
  readonly texts: readonly ScannedText[];
  readonly records: readonly QueryRecord[];
  readonly readLetters: (text: string) => string;
  readonly random: () => number;
  readonly report: Report;
}

const SUBSTRINGS = 2000;
const DISGUISED = 300;
const SWAPPED = 500;
const BATCH = 1000;

/** Every substring is found where it stands, and nowhere else; through the form, as a reader asks. */
export async function checkSubstrings(bench: Exactness): Promise<void> {
  const { texts, random, report } = bench;
  const queries = drawSubstrings(texts, random, { count: SUBSTRINGS });
  const { found, wrong, searched, shown } = await compare(bench, queries);
  report.hold(
    'substrings of 2–30 characters, all places found',
    formatShare(found, queries.length),
    { limit: '100 %', holds: found === queries.length },
  );
  report.hold('places without the words', String(wrong), { limit: '0', holds: wrong === 0 });
  const [median, slow] = [quantile(searched, 0.5), quantile(searched, 0.95)];
  report.hold('time of a query, median', `${median.toFixed(1)} ms`, {
    limit: '≤ 5 ms',
    holds: median <= 5,
  });
  report.hold('time of a query, 95 %', `${slow.toFixed(1)} ms`, {
    limit: '≤ 20 ms',
    holds: slow <= 20,
  });
  const until = [quantile(shown, 0.5), quantile(shown, 0.95)].map((one) => `${one.toFixed(1)} ms`);
  report.say('  with history and drawing, median and 95 %', until.join(', '));
}

/** The same words in other characters, widths and spaces. */
export async function checkDisguises(bench: Exactness): Promise<void> {
  const { texts, random, report } = bench;
  for (const [name, disguise] of Object.entries(listDisguises(random))) {
    const words = drawSubstrings(texts, random, { count: DISGUISED });
    const queries = words.map(disguise);
    const { found, wrong } = await compare(bench, queries, words);
    const isWhole = found === queries.length && wrong === 0;
    report.hold(`${name}, all places and no other`, formatShare(found, queries.length), {
      limit: '100 %',
      holds: isWhole,
    });
  }
}

/** Words that stand nowhere are not said to stand anywhere. */
export async function checkSwaps({
  page,
  texts,
  readLetters,
  random,
  report,
}: Exactness): Promise<void> {
  const queries = drawSubstrings(texts, random, { count: SWAPPED, lengths: [4, 30] })
    .map((words) => swapNeighbours(readLetters(words), random))
    .filter((letters) => scanPlaces(texts, letters).length === 0);
  const shown = await askAll(page, queries);
  const exact = shown.filter(({ state, hits }) => state === 'done' || hits > 0).length;
  const near = shown.filter(({ state }) => state === 'near').length;
  report.hold('two neighbours swapped, reported as exact', `${exact} of ${queries.length}`, {
    limit: '0',
    holds: exact === 0,
  });
  report.say('  of them shown as near', formatShare(near, queries.length));
}

/** All runs of letters there are, against the plain scan. */
export async function checkGrams({ page, texts, report }: Exactness): Promise<void> {
  for (const length of [1, 2, 3, 5]) {
    const grams = listGrams(texts, length);
    let different = 0;
    for (let start = 0; start < grams.length; start += BATCH) {
      const batch = grams.slice(start, start + BATCH);
      const found = await findAll(page, batch);
      different += batch.filter(
        (gram, index) => !isSame(found[index]?.places ?? [], scanPlaces(texts, gram)),
      ).length;
    }
    report.hold(
      `all ${grams.length} distinct ${length}-grams, places unlike a plain scan`,
      String(different),
      { limit: '0', holds: different === 0 },
    );
  }
}

async function compare(
  { page, texts, readLetters }: Exactness,
  queries: readonly string[],
  words: readonly string[] = queries,
) {
  const shown = await askAll(page, queries);
  const places = await findAll(page, queries);
  let found = 0;
  let wrong = 0;
  for (const [index, { hits, places: rows }] of shown.entries()) {
    const letters = readLetters(words[index] ?? '');
    const expected = scanPlaces(texts, letters);
    const isWhole = isSame(places[index]?.places ?? [], expected) && hits === expected.length;
    if (isWhole && rows.length === expected.length) found += 1;
    wrong += rows.filter((row) => readLetters(row.words) !== letters).length;
  }
  return {
    found,
    wrong,
    searched: places.map(({ milliseconds }) => milliseconds),
    shown: shown.map(({ milliseconds }) => milliseconds),
  };
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join() === right.toSorted().join();
}
