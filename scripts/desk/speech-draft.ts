import { splitSentences } from '../../src/core/text/sentence.ts';
import { leaveOpen } from '../../src/press/content/open-decision.ts';
import type { PageLine } from './captured-page.ts';
import { draftTranscript } from './transcript-draft.ts';

/** A page that prints an address, cut into what stands before it, its paragraphs, its signature and the rest. */
export interface AddressDraft {
  readonly year: string;
  readonly before: readonly PageLine[];
  readonly paragraphs: readonly PageLine[];
  readonly signature: string;
  readonly after: readonly PageLine[];
}

/** The year in a signature line. */
export function readSignatureYear(signature: string): string {
  return /\d{4}/.exec(signature)?.[0] ?? '';
}

/** The address of a year on a page: the paragraphs between the last heading, byline or title and its signature line. */
export function cutAddress(lines: readonly PageLine[], year: string): AddressDraft | null {
  const end = lines.findIndex(
    ({ role, text }) => role === 'signature' && readSignatureYear(text) === year,
  );
  const signature = lines[end];
  if (signature === undefined) return null;
  const start = lines
    .slice(0, end)
    .findLastIndex(({ role }) => ['title', 'subtitle', 'heading', 'byline'].includes(role));
  return {
    year,
    before: lines.slice(0, start + 1),
    paragraphs: lines.slice(start + 1, end),
    signature: signature.text,
    after: lines.slice(end + 1),
  };
}

/** The file of an address: what its signature line says, then its paragraphs. `forms` are those that the edition has. */
export function draftSpeech(
  { year, paragraphs, signature }: AddressDraft,
  forms: readonly string[],
): string {
  const text = draftTranscript(paragraphs);
  const [, dated = '', month = '', day = ''] =
    /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(signature) ?? [];
  const date = `${dated}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const words = signature.replace(/。$/u, '');
  const [known] = forms
    .filter((one) => words.endsWith(one))
    .toSorted((left, right) => right.length - left.length);
  const form = known ?? /(?:发表|致)(\p{Script=Han}{2,6})$/u.exec(words)?.[1];
  const occasion = /(?:向|致|在)(.+?)(?:开幕式?|致|发表|的)/.exec(
    signature.replace(/^.*?席/, ''),
  )?.[1];
  const [first = { start: 0, end: 0 }] = splitSentences(text);
  const matter = {
    year,
    date: `'${date}'`,
    form: form ?? leaveOpen(`落款称它为什么？如 ${forms.join('、')}`),
    occasion: occasion ?? leaveOpen('场合是什么？照落款所印'),
    signature,
    pull: leaveOpen(`选一句代表全篇，照抄正文，如 ${text.slice(first.start, first.end).trim()}`),
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}
