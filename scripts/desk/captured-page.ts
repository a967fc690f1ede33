/** What a line of a captured page seems to be. */
type LineRole =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'signature'
  | 'metadata'
  | 'duplicate-line'
  | 'separator'
  | 'table'
  | 'chrome';

/** A line of a captured page. */
export interface PageLine {
  /** 1-based. */
  readonly line: number;
  /** As captured, without the line end. */
  readonly raw: string;
  /** Without the capture's own Markdown signs and the spaces around. */
  readonly text: string;
  readonly role: LineRole;
  /** Continues the paragraph before it. */
  readonly joined: boolean;
}

type BareLine = Omit<PageLine, 'role' | 'joined'>;

/** Words with which lines of a web page begin that are no part of a text. */
const CHROME =
  /^(?:分享|转发|收藏|点赞|评论|举报|打印|字[号体]|大 ?中 ?小|首页|返回|扫[一码]|长按|点击|关注|微信|微博|相关(?:阅读|新闻|链接|报道)|延伸阅读|推荐阅读|热门|上一[篇页]|下一[篇页]|更多|查看更多|版权|©|Copyright|.{0,6}ICP|.*公网安备|违法和不良|联系|投稿|邮箱|电话|链接已复制|LANGUAGES|登录|注册|客户端|下载|我要纠错|纠错|免责|广告|当前位置|您的位置|网站地图)/i;
const EDITORS = /^[【（([]?\s*(?:责任编辑|责编|编辑|校对|审核|监制|初审|复审|终审)/;
const IMAGE_OR_LINK = /^(?:!\[|\[!\[|https?:\/\/|www\.)|[\w.+-]+@[\w-]+\.\w/;
const TRAIL = /^[^，。；]{0,40}[>›»]/;
const NAVIGATION = /^(?:\S{1,6}(?:\s+|\s*[|｜·]\s*)){2,}\S{1,6}$/;
const HEADING = /^#{1,6} /;
const SEPARATOR = /^[*\-=_·—~\s]{3,}$/;
const DATED = /^(?:发布时间|时间|日期)?[：:]?\s*\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/;
const SOURCE = /^(?:来源|稿源|原标题|发布时间|时间|日期|浏览|阅读)\s*[：:]/;
const BYLINE =
  /^[（(]?(?:作者|文\/|本报|新华社记者|记者|撰文|执笔|原文来源|原载|来源)|^\p{Script=Han}{2,4} \p{Script=Han}{4,24}(?:长|主席|教授|研究员|记者|主任|书记)$/u;
/** A row of a table in Markdown; cells with tabs between them, which a table has in two lines or more. */
const ROW = /^\|.*\|$/;
const CELLS = /^[^\t]+(?:\t+[^\t]+)+$/;
const SIGNATURE = /^——\d{4}年\d{1,2}月\d{1,2}日[，,]/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[章节部])/;
const SENTENCE_END = /[。！？!?…][”’"）)》]*$/;
/** A title may end as a question. */
const STATEMENT_END = /。[”’"）)》]*$/;
const PUNCTUATED = /[，。；！？,;]/;
const OPEN_END = /[\p{Script=Han}A-Za-z0-9，、,]$/u;

/** Shorter lines without a full stop are headings, names, buttons. */
const SHORTEST_PARAGRAPH = 24;
const LONGEST_HEADING = 40;
/** A date and a source with some words around them. */
const LONGEST_METADATA = 60;

/** Guesses what each line of a captured page is. Where a guess may be wrong, checking the transcript will tell. */
export function readCapturedPage(witness: string): PageLine[] {
  const lines = witness
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((raw, index): BareLine => ({ line: index + 1, raw, text: stripMarkup(raw) }));
  const head = measureFrontMatter(lines);
  const isBody = (one: BareLine, index: number) =>
    one.line > head && isParagraph(one) && !isTable(lines, index);
  const title = findTitle(lines, head, lines.findIndex(isBody));
  const first = lines.findIndex((one, index) => one !== title && isBody(one, index));
  const last = lines.findLastIndex((one, index) => isBody(one, index) || SIGNATURE.test(one.text));
  const opening = findOpening(lines, title, first);
  const roles = lines.map((one, index): LineRole => {
    if (one.text === '') return 'blank';
    if (one.line <= head) return 'metadata';
    if (one === title) return 'title';
    if (title !== undefined && one.text === title.text) return 'duplicate-line';
    const isBelowTitle = title !== undefined && one.line > title.line;
    if (isBelowTitle && isTable(lines, index)) return 'table';
    if (index >= opening && index <= last) return nameInner(one);
    return nameOuter(one, isBelowTitle);
  });
  return lines.map((one, index) => ({
    ...one,
    role: roles[index] ?? 'chrome',
    joined: isContinued(lines, roles, index),
  }));
}

function stripMarkup(raw: string): string {
  return raw
    .trim()
    .replace(/^(?:#{1,6} |- )/, '')
    .replaceAll('**', '')
    .trim();
}

/** Lines of the block between two `---` that some programs put above what they capture. */
function measureFrontMatter(lines: readonly BareLine[]): number {
  if (lines[0]?.raw !== '---') return 0;
  const end = lines.findIndex(({ raw }, index) => index > 0 && raw === '---');
  return end < 0 ? 0 : end + 1;
}

function isParagraph({ raw, text }: BareLine): boolean {
  if (HEADING.test(raw.trim())) return false;
  if (isChrome(text) || isMetadata(text) || BYLINE.test(text)) return false;
  return SENTENCE_END.test(text) || (text.length >= SHORTEST_PARAGRAPH && PUNCTUATED.test(text));
}

function isChrome(text: string): boolean {
  return [CHROME, EDITORS, IMAGE_OR_LINK, TRAIL, NAVIGATION].some((pattern) => pattern.test(text));
}

/** A sentence that begins with a date is text: 2021年3月2日，书店亮起了灯。 */
function isMetadata(text: string): boolean {
  if (text.length > LONGEST_METADATA) return false;
  return SOURCE.test(text) || (DATED.test(text) && !SENTENCE_END.test(text));
}

/** Whether a line is around a text, not in it. */
function isAround(one: BareLine): boolean {
  return isChrome(one.text) || isSource(one);
}

/**
 * The first heading of the capture's Markdown, else the longest line that may be one, above what is said of date and
 * source where there is one. A long title or a question has the marks of a paragraph: it makes no statement, and
 * stands right there.
 */
function findTitle(lines: readonly BareLine[], head: number, first: number): BareLine | undefined {
  const above = lines.slice(head, Math.max(first, 0));
  const possible = above.filter(isPossibleTitle);
  const marked = possible.find(({ raw }) => raw.startsWith('# '));
  if (marked !== undefined) return marked;
  const [long, below] = lines.slice(Math.max(first, 0)).filter(({ text }) => text !== '');
  if (long !== undefined && !STATEMENT_END.test(long.text) && isSource(below)) return long;
  const source = above.find((one) => isSource(one) && one.line > (possible[0]?.line ?? 0));
  return possible
    .filter(({ line }) => source === undefined || line < source.line)
    .toSorted((left, right) => right.text.length - left.text.length)[0];
}

function isPossibleTitle(one: BareLine): boolean {
  return one.text !== '' && !/^——|^\|.*\|$|\t/.test(one.text) && !isAround(one);
}

/** Says when a text was printed, where, or who wrote it. */
function isSource(one: BareLine | undefined): boolean {
  return one !== undefined && (isMetadata(one.text) || BYLINE.test(one.text));
}

/**
 * Where the text begins: with its headings, above the first paragraph and below the title and all that is said of it.
 * A heading that says itself to be one may stand above that too.
 */
function findOpening(
  lines: readonly BareLine[],
  title: BareLine | undefined,
  first: number,
): number {
  const below = lines.slice(0, Math.max(first, 0));
  const start = title === undefined ? first : title.line;
  const last = below.findLastIndex((one) => isAround(one) || one.text.startsWith('——'));
  const heading = below.findIndex((one, index) => index >= start && isHeading(one));
  const opening = title === undefined ? first : Math.max(start, last + 1);
  return heading < 0 ? opening : Math.min(opening, heading);
}

/** A heading by the capture's Markdown or by its number. */
function isHeading({ raw, text }: BareLine): boolean {
  return (
    HEADING.test(raw.trim()) ||
    /^\*\*.*\*\*$/.test(raw.trim()) ||
    (NUMBERED.test(text) && text.length <= LONGEST_HEADING)
  );
}

/** A row of a table: by its signs, or by tabs in two lines on end. */
function isTable(lines: readonly BareLine[], index: number): boolean {
  const has = (pattern: RegExp, at: number) => pattern.test(lines[at]?.text ?? '');
  if (has(ROW, index)) return true;
  return has(CELLS, index) && (has(CELLS, index - 1) || has(CELLS, index + 1));
}

function nameInner(one: BareLine): LineRole {
  const { raw, text } = one;
  if (SEPARATOR.test(text) || SEPARATOR.test(raw)) return 'separator';
  if (SIGNATURE.test(text)) return 'signature';
  if (isChrome(text)) return 'chrome';
  if (isMetadata(text)) return 'metadata';
  if (BYLINE.test(text) && text.length <= LONGEST_METADATA) return 'byline';
  if (isParagraph(one)) return 'paragraph';
  if (isHeading(one)) return 'heading';
  return text.length < SHORTEST_PARAGRAPH && !raw.startsWith('- ') ? 'heading' : 'paragraph';
}

function nameOuter({ text }: BareLine, isBelowTitle: boolean): LineRole {
  if (SEPARATOR.test(text)) return 'separator';
  if (isMetadata(text) && !EDITORS.test(text)) return 'metadata';
  if (!isBelowTitle || isChrome(text)) return 'chrome';
  if (BYLINE.test(text)) return 'byline';
  return text.startsWith('——') ? 'subtitle' : 'chrome';
}

/** Whether the paragraph above breaks off inside a sentence, at a page, a column or the end of a line. */
function isContinued(
  lines: readonly BareLine[],
  roles: readonly LineRole[],
  index: number,
): boolean {
  const above = roles.slice(0, index).findLastIndex((role) => role !== 'blank');
  const before = lines[above]?.text ?? '';
  return (
    roles[index] === 'paragraph' &&
    roles[above] === 'paragraph' &&
    !(lines[index]?.raw.startsWith('- ') ?? false) &&
    before.length >= SHORTEST_PARAGRAPH &&
    OPEN_END.test(before)
  );
}
