import { isLetter } from '../text/letter.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import { isNamedHere, type Scope } from './attribution.ts';
import type { Calendar } from './calendar.ts';
import type { CitingPassage } from './citing-text.ts';
import { findOccasions } from './occasion.ts';
import { findScope } from './scope.ts';

/** Letters before or after quoted words that may note where they are from; a note is short. */
const LONGEST_NOTE = 60;

/** Who, what and where: one of these, and not a year alone, makes a note that stands for itself. */
const NAMES =
  /Xi Jinping|习近平|国家主席|总书记|主席|同志|视频讲话|贺信|贺词|致贺|致辞|演讲|讲话|世界互联网大会|大会|峰会|乌镇|开幕[式会]?/gu;
/** What else a note is made of. Any other character makes it a statement of somebody or about something. */
const FILLING =
  /[发来表出自引源见于根据正如曾经早在就有这一句话样语所说过道提到指强调讲谈写呼吁主旨视频书面中国首次再上的里向给致对作了是并还又等其他时与和及从到直至由]|[\p{P}\p{S}\s]/gu;
const CONFERENCE = /[首第][一二三四五六七八九十\d]{0,3}届|论坛/gu;
/** Number of an entry in a list: 1. （二） */
const NUMBER = /^\s*[（(]?[\d一二三四五六七八九十]{1,2}[.、）)]/u;
const SAYING = /[提指调说讲谈写话]/u;
const NOTHING_MORE = /^[、，；和及与以\s]*$/u;
/** A note after the marks: in brackets, after a dash, or 出自…, 是…提出的, as far as the sentence goes. */
const AFTER =
  /^[。，；]?\s*(?:[（(]([^（）()]+)[）)]|—+([^。！？“”]+)|(是[^，。！？；“”]{2,40}的(?=[，。！？；]|$)|(?:出自|来自|引自|源自|见于|这|是)[^。！？；“”]+))/u;

const UNSURE = /好像|似乎|大概|应该|可能|记得|印象中|也|都|同样|我/gu;
/** What is said of words that an address has: 2015年，“…”才第一次完整出现. */
const APPEARING =
  /^(?:这[一个]?|这一)?(?:提法|表述|说法|概念|理念|命题|词|[一这]?[句语]话?)?(?:才|就|便|又|已|被|首次|第一次|再次|正式|完整地?|明确|得以)*(?:出现|提出|写入|写进)/u;

/** Who quotes, where he is nobody: 也有人引2015年的话. */
const SOMEBODY = /^(?:也|还|又|都|常)*(?:有人|有的人?|人们|大家)?/u;

/** What a text is read with. */
interface NoteSettings {
  /** Text of the passage after. */
  readonly next: string;
  readonly calendar: Calendar;
  /** Whether an address has the words of a span of the passage. */
  readonly isHeld: (span: Span) => boolean;
  /** Whether a note that names no more than a time gives these words to the address of that time. */
  readonly isOfTime: (span: Span) => boolean;
}

/** The address that a note names, whether it names more than a time, and its words in the passage. */
interface SourceNote {
  readonly year: number;
  readonly isNamed: boolean;
  readonly cue: Span;
}

/**
 * Reads notes of source beside quoted words as attributions, in texts that say nothing else of where they are
 * from: “…”（习近平，2016年）, 2016年视频讲话：“…”, “…”——2016年11月16日. Cost: linear.
 */
export function readSourceNotes(passage: CitingPassage, settings: NoteSettings): CitingPassage {
  const { text, attribution } = passage;
  const noted: Scope[] = [];
  let before: SourceNote | null = null;
  let end = 0;
  for (const mark of passage.marks.filter(({ depth }) => depth === 0)) {
    const scope = findScope(attribution.scopes, mark);
    const lead = readLead(text, mark, end);
    const continues = NOTHING_MORE.test(text.slice(end, mark.start));
    const place = { passage, mark, lead, scope, ...settings };
    before = readBefore(place) ?? (continues ? before : null);
    end = mark.end;
    if (scope !== null && isSettled(scope)) continue;
    const note = before ?? readAfter(place);
    if (note === null || !(note.isNamed || settings.isOfTime(mark.inner))) continue;
    noted.push({
      start: mark.start,
      end: mark.end,
      attribution: { kind: 'address', year: note.year, basis: 'stated' },
      cue: note.cue,
      statement: mark,
    });
  }
  if (noted.length === 0) return passage;
  return {
    ...passage,
    attribution: { ...attribution, scopes: [...noted, ...attribution.scopes] },
  };
}

/** Quoted words with what stands before them, and whom the text gives them to. */
interface NotePlace extends NoteSettings {
  readonly passage: CitingPassage;
  readonly mark: QuotationMark;
  readonly lead: string;
  readonly scope: Scope | null;
}

/** Whether the text itself says, with a verb, on which occasion the words were said. */
function isSettled({ attribution }: Scope): boolean {
  if (attribution.kind !== 'address') return attribution.kind === 'elsewhere';
  return isNamedHere(attribution.basis) || attribution.basis === 'label';
}

/** What stands before the marks since the sentence began or the marks before ended. */
function readLead(text: string, mark: Span, floor: number): string {
  const before = text.slice(Math.max(floor, mark.start - LONGEST_NOTE), mark.start);
  const lead = /[^。！？；\n]*$/u.exec(before)?.[0] ?? '';
  // 2016年11月　第三届。视频讲话：“…”: the time of an entry stands before its first sentence.
  const isEntry = floor === 0 && mark.start <= LONGEST_NOTE / 2 && isFilling(lead) && lead !== '';
  return isEntry ? text.slice(0, mark.start) : lead;
}

/** A time or an occasion alone introduces sentences, not names: 2021年，“…”活动举办. */
function readBefore({
  passage,
  mark,
  lead,
  scope,
  calendar,
  isHeld,
}: NotePlace): SourceNote | null {
  const { text } = passage;
  const found =
    readNote(lead, calendar) ??
    readColon(lead, calendar) ??
    (scope === null ? readClause(lead, calendar) : null);
  if (found === null) return null;
  const start = mark.start - lead.length + lead.lastIndexOf(found.words);
  const note = { ...found, cue: trimCue(text, { start, end: mark.start }) };
  const isIntroduced = /(?:[：:]|年的)\s*$/u.test(lead) || (note.isNamed && SAYING.test(lead));
  const isSentence = /[。！？]/u.test(text.charAt(mark.inner.end - 1));
  const next = text.charAt(mark.end);
  const isLast = note.isNamed ? !isLetter(next) : /^(?:$|[。！？；])/u.test(next);
  if (isIntroduced || isSentence || isLast) return note;
  return APPEARING.test(text.slice(mark.end)) && isHeld(mark.inner) ? note : null;
}

/** Without the punctuation that stands before it, brackets and dashes aside. */
function trimCue(text: string, { start, end }: Span): Span {
  const own = /^[\s，。；：！？、”’」』]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + own, end };
}

/** The last clause before a colon: 还有一句，好像是2022年的：“…”. */
function readColon(lead: string, calendar: Calendar): FoundNote | null {
  const clause = /[，,]([^，,]*年的?[：:]\s*)$/u.exec(lead)?.[1];
  if (clause === undefined) return null;
  const note = readNote(clause.replace(UNSURE, ''), calendar);
  return note === null ? null : { ...note, words: clause };
}

/** The last clause, which names an address or ends with a colon: 有人记错了，说2019年贺信里有“…”. */
function readClause(lead: string, calendar: Calendar): FoundNote | null {
  const clause = /[^，,]+$/u.exec(lead)?.[0] ?? '';
  const note = readNote(clause.replace(SOMEBODY, ''), calendar);
  return note !== null && (note.isNamed || /[：:]\s*$/u.test(lead))
    ? { ...note, words: clause }
    : null;
}

function readAfter({ passage, next, mark, lead, scope, calendar }: NotePlace): SourceNote | null {
  const own = passage.text.slice(mark.end, mark.end + LONGEST_NOTE);
  const isNext = /^[。！？]?$/u.test(own) && /^[—（(]/u.test(next);
  const rest = (isNext ? next : own).slice(0, LONGEST_NOTE);
  const [whole = '', bracketed, dashed, told] = AFTER.exec(rest) ?? [];
  const note = readNote(bracketed ?? dashed ?? told ?? '', calendar);
  if (note === null) return null;
  const isOthers = scope?.attribution.kind === 'others';
  const isToldOf = /^是.*的/u.test(told ?? '');
  if (!isToldOf && !isFilling(lead) && (!note.isNamed || isOthers)) return null;
  const span = { start: mark.end, end: mark.end + whole.length };
  return { ...note, cue: isNext ? mark : trimCue(passage.text, span) };
}

/** A note as it is read: its words, without those that say nothing. */
interface FoundNote extends Omit<SourceNote, 'cue'> {
  readonly words: string;
}

/** The year of the one address that a note names, and whether it names more than a time. */
function readNote(words: string, calendar: Calendar): FoundNote | null {
  const dated = writeDates(words);
  const occasions = findOccasions(dated, calendar, { today: null, lastYear: null });
  const [first] = occasions;
  if (first?.address == null) return null;
  if (occasions.some(({ address }) => address !== first.address)) return null;
  const rest = subtractSpans({ start: 0, end: dated.length }, occasions)
    .map(({ start, end }) => dated.slice(start, end))
    .join('');
  return isFilling(rest) ? { year: first.address, isNamed: rest.search(NAMES) >= 0, words } : null;
}

function isFilling(words: string): boolean {
  return (
    words.replace(NUMBER, '').replace(CONFERENCE, '').replace(NAMES, '').replace(FILLING, '') === ''
  );
}

/** 2016 and 2016-11-16 as 2016年 and 2016年11月16日. */
export function writeDates(words: string): string {
  return words
    .replace(/(20\d\d)[-./](\d{1,2})[-./](\d{1,2})/gu, '$1年$2月$3日')
    .replace(/(?<!\d)(20\d\d)(?![\d年])/gu, '$1年');
}
