import { splitSentences } from '../../src/core/text/sentence.ts';
import { leaveOpen } from '../../src/press/content/open-decision.ts';
import { SPEECH_FORMS } from '../../src/schema/content/speech.ts';
import type { PageLine } from './captured-page.ts';
import { draftTranscript } from './transcript-draft.ts';

/** A page that prints an address, cut into what stands before it, its paragraphs, its signature and the rest. */
export interface AddressDraft {
  readonly before: readonly PageLine[];
  readonly paragraphs: readonly PageLine[];
  readonly signature: string;
  readonly after: readonly PageLine[];
}

/** The address of a page: the paragraphs between the last heading, byline or title and the signature line. */
export function cutAddress(lines: readonly PageLine[]): AddressDraft | null {
  const end = lines.findIndex(({ role }) => role === 'signature');
  const signature = lines[end];
  if (signature === undefined) return null;
  const start = lines
    .slice(0, end)
    .findLastIndex(({ role }) => ['title', 'subtitle', 'heading', 'byline'].includes(role));
  return {
    before: lines.slice(0, start + 1),
    paragraphs: lines.slice(start + 1, end),
    signature: signature.text,
    after: lines.slice(end + 1),
  };
}

/** The file of an address: what its signature line says, then its paragraphs. */
export function draftSpeech(year: number, { paragraphs, signature }: AddressDraft): string {
  const text = draftTranscript(paragraphs);
  const [, dated = '', month = '', day = ''] =
    /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(signature) ?? [];
  const date = `${dated}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const forms = [...SPEECH_FORMS].sort((left, right) => right.length - left.length);
  const form = forms.find((one) => signature.endsWith(one));
  const occasion = /(?:向|致|在)(.+?)(?:开幕式?|致|发表|的)/.exec(
    signature.replace(/^.*?席/, ''),
  )?.[1];
  const [first = { start: 0, end: 0 }] = splitSentences(text);
  const matter = {
    year,
    date: `'${date}'`,
    form: form ?? leaveOpen(`落款称它为什么？${SPEECH_FORMS.join('、')}`),
    occasion: occasion ?? leaveOpen('场合是什么？照落款所印'),
    signature,
    pull: leaveOpen(`选一句代表全篇，照抄正文，如 ${text.slice(first.start, first.end).trim()}`),
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}
