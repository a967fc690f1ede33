import { formatDate } from '../../src/core/edition/date.ts';
import { leaveOpen } from '../../src/press/content/open-decision.ts';
import { hashWitness } from '../../src/press/content/witness-checksum.ts';
import { partialDate } from '../../src/schema/partial-date.ts';
import type { PageLine } from './captured-page.ts';

const UNKNOWN = { value: null, basis: 'unknown' } as const;

const QUESTIONS = {
  title: '篇名是什么？照底本所印',
  genre: '是什么文体？一两个词，如 文章、综述、报告、专版',
  date: '何时刊出？写作 2025-12-15、2025-12 或 2025；若由文中推断，basis 改为 inferred，note 写理由',
  from: '从哪里抓取？如 某网站的网页、微信公众号“某某”、PDF 文件的文字识别稿',
} as const;

/** What a witness card begins with; questions stand where a page does not say. */
export function draftCard(id: string, page: CapturedText, { siglum, shorts }: Names) {
  const { bytes, lines } = page;
  const printed = lines.filter(({ role }) => role !== 'blank');
  const title = readTitle(printed);
  const bylines = printed.filter(({ role }) => role === 'byline').map(({ text }) => text);
  const author = findAuthor(bylines) ?? findNamedAuthor(printed);
  const publisher = findAfter(printed, /(?:来源|稿源|source)\s*[：:]\s*([^\s|｜,，；;）)]+)/i);
  const url = findAfter(printed, /^url:\s*(\S+)/);
  const captured = {
    from: publisher === null ? leaveOpen(QUESTIONS.from) : `${publisher.value}的网页`,
    url: url?.value ?? null,
    on: null,
    form: lines.some(({ raw }) => /^#{1,6} |\*\*/.test(raw)) ? 'Markdown 文本' : '纯文本',
  };
  return {
    id,
    siglum,
    short: chooseShort([publisher?.value.slice(0, LONGEST_SHORT) ?? '', title], shorts),
    genre: leaveOpen(QUESTIONS.genre),
    title: title === '' ? leaveOpen(QUESTIONS.title) : title,
    author: author ?? { ...UNKNOWN, note: '底本未署作者' },
    publisher:
      publisher === null
        ? { ...UNKNOWN, note: '底本未载' }
        : { value: publisher.value, basis: 'printed', note: `底本印“${publisher.printed}”` },
    date: findDate(printed) ?? {
      value: leaveOpen(QUESTIONS.date),
      basis: 'unknown',
      note: '底本未载',
    },
    captured,
    sha256: hashWitness(bytes),
    unknown: [
      ...(author === null ? ['作者'] : []),
      ...(publisher === null ? ['出版者'] : []),
      url === null ? '抓取的网址与日期' : '抓取的日期',
    ],
    bylines,
  };
}

/** The title with its subtitles; nothing where the page has none. */
function readTitle(lines: readonly PageLine[]): string {
  const title = lines.filter(({ role }) => role === 'title' || role === 'subtitle');
  return title.map(({ text }) => text).join('');
}

/** A captured file, read. */
interface CapturedText {
  readonly bytes: Buffer;
  readonly lines: readonly PageLine[];
}

/** What the other documents leave for a new one to be called, and what they are called in lists. */
interface Names {
  readonly siglum: string;
  readonly shorts: readonly string[];
}

/** Longest name of a document in lists. */
const LONGEST_SHORT = 12;

/** The first name that lists have room for and no other document has. */
function chooseShort(names: readonly string[], taken: readonly string[]): string {
  const free = names.find(
    (name) => name !== '' && name.length <= LONGEST_SHORT && !taken.includes(name),
  );
  return free ?? leaveOpen(`列表中怎样简称？不过${LONGEST_SHORT}字，不与别的文献相同`);
}

interface Found {
  readonly value: string;
  readonly printed: string;
}

function findAfter(lines: readonly PageLine[], pattern: RegExp): Found | null {
  for (const { text, role } of lines) {
    const value = role === 'paragraph' ? undefined : pattern.exec(text)?.[1];
    if (value !== undefined) return { value, printed: text };
  }
  return null;
}

/** `作者：某某` in a line of the page around the text. */
function findNamedAuthor(lines: readonly PageLine[]) {
  const found = findAfter(lines, /(?:^|[\s　|｜])(?:作者|撰文|文)\s*[：:]\s*([^\s|｜,，；;）)]+)/);
  if (found === null) return null;
  const { value, printed } = found;
  return { value, basis: 'printed' as const, note: `底本印“${printed}”` };
}

function findAuthor(bylines: readonly string[]) {
  for (const byline of bylines) {
    const value =
      /(?:作者|文|记者|执笔|撰文)\s*[：:/ ]\s*([^）)|｜]+)/.exec(byline)?.[1] ??
      /^(\p{Script=Han}{2,4}) \p{Script=Han}/u.exec(byline)?.[1];
    if (value !== undefined) {
      return { value: value.trim(), basis: 'printed', note: `底本印“${byline}”` };
    }
  }
  return null;
}

/** The day that the page prints outside its text, as an ISO date. */
function findDate(lines: readonly PageLine[]) {
  for (const { text, role } of lines) {
    const found = /(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(text);
    if (found === null || (role !== 'metadata' && role !== 'byline' && role !== 'signature'))
      continue;
    const [, year = '', month = '', day = ''] = found;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!partialDate.safeParse(value).success) continue;
    return { value, display: formatDate(value), basis: 'printed', note: `底本印“${text}”` };
  }
  return null;
}
