import { spellCount, spellNumber } from '../text/numeral.ts';
import type { Speech } from './edition.ts';
import { measureSpeech } from './text-length.ts';

/** What the home page says first: whose words these are, what is here, how long it takes to read. */
export interface Standfirst {
  readonly occasion: string;
  readonly contents: string;
}

/** Letters a minute at which a reader reads such a text with care. */
const READING_SPEED = 350;

/** The standfirst of the addresses, in order of years. */
export function writeStandfirst(speeches: readonly Speech[]): Standfirst {
  const [first, last] = [speeches[0]?.year, speeches.at(-1)?.year];
  const count = spellNumber(speeches.length);
  return {
    occasion: `${first}年至${last}年，习近平主席每年向世界互联网大会致辞。`,
    contents: `这里收录${count}篇致辞的节选，可以逐年读、按词找、逐句引用。`,
  };
}

/** How long the addresses are together and how long they take to read, for readers. */
export function describeExtent(speeches: readonly Speech[]): string {
  const letters = speeches.reduce((sum, one) => sum + measureSpeech(one).letters, 0);
  const rounded = (Math.round(letters / 100) * 100).toLocaleString('en');
  const minutes = spellCount(Math.max(1, Math.round(letters / READING_SPEED)));
  return `节选共约${rounded}字，${minutes}分钟可读完。`;
}
