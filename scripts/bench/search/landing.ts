import type { Browser, Page } from 'playwright-core';
import { drawOne } from '../../../src/core/text/random.ts';
import type { ScannedText } from './plain-scan.ts';
import { formatShare, type Report } from './report.ts';
import { drawSubstrings } from './sample.ts';
import { askAll, openSearch } from './search-page.ts';

interface LandingBench {
  readonly texts: readonly ScannedText[];
  readonly random: () => number;
  readonly readLetters: (text: string) => string;
  readonly report: Report;
}

const LANDINGS = 80;

/** Goes where the results point: the words are painted there, whole, and in sight. */
export async function checkLanding(
  browser: Browser,
  address: string,
  { texts, random, readLetters, report }: LandingBench,
): Promise<void> {
  const { page } = await openSearch(browser, address);
  const shown = await askAll(page, drawSubstrings(texts, random, { count: LANDINGS }));
  const goals = shown.flatMap(({ places }) => (places.length > 0 ? [drawOne(random, places)] : []));
  let landed = 0;
  let inSight = 0;
  for (const { href, words } of goals) {
    const painted = await land(page, href);
    const letters = readLetters(painted.text);
    const wanted = readLetters(words);
    if (painted.hasTarget && letters !== '' && letters.replaceAll(wanted, '') === '') landed += 1;
    else report.say('  not painted', `${decodeURI(href)} ${painted.text}`);
    if (painted.isInSight) inSight += 1;
  }
  report.hold(
    'links that lead to a place with the words painted',
    formatShare(landed, goals.length),
    { limit: '100 %', holds: landed === goals.length },
  );
  report.hold('painted words in sight', formatShare(inSight, goals.length), {
    limit: '100 %',
    holds: inSight === goals.length,
  });
  await page.context().close();
}

/** What is painted where a link of the results leads. */
async function land(page: Page, href: string) {
  await page.goto('about:blank');
  await page.goto(href, { waitUntil: 'networkidle' });
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('hit') ?? [])];
    const [first] = ranges;
    const box = first instanceof Range ? first.getBoundingClientRect() : null;
    return {
      text: ranges.map(String).join(''),
      isInSight: box !== null && box.top >= 0 && box.top < innerHeight,
      hasTarget: document.getElementById(location.hash.slice(1)) !== null,
    };
  });
}
