import type { QuotationMark } from '../text/quotation-mark.ts';
import { blankQuotations } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import type { Calendar } from './calendar.ts';
import type { Occasion, TimeFrame } from './occasion.ts';
import { findOccasions } from './occasion.ts';
import type { SpeechAct } from './speech-act.ts';
import { findSpeechActs, isAdjunct } from './speech-act.ts';
import { splitStatements } from './statement.ts';

/** How a text comes to give words to an occasion. */
export type AttributionBasis =
  /** The statement itself names the occasion. */
  | 'stated'
  /** An earlier statement of the same passage names the meeting, and this one the form of the address. */
  | 'event'
  /** An earlier statement of the same passage names it, and the speaker goes on. */
  | 'continued'
  /** The passage before names it. Holds only if the words are found there. */
  | 'carried'
  /** The name of a formula introduces its points: “四项原则”——“…”. */
  | 'label';

/** To whom and where a text gives the words of a scope. */
export type Attribution =
  | { readonly kind: 'address'; readonly year: number; readonly basis: AttributionBasis }
  /** `named`: the words that name the occasion. `year`: the year, if a year alone is stated. */
  | { readonly kind: 'elsewhere'; readonly named: Span | null; readonly year: number | null }
  | { readonly kind: 'unsourced' }
  /** `isSpoken`: somebody is said to say it, not an institution to propose it. */
  | { readonly kind: 'others'; readonly isSpoken: boolean };

/** Words of a passage and their attribution. UTF-16 code units of the passage, half-open. */
export interface Scope extends Span {
  readonly attribution: Attribution;
  /** The words that attribute, in the passage where the scope is. */
  readonly cue: Span;
  /** The same from where the statement names the occasion, if an earlier verb of it does. */
  readonly naming?: Span;
  /** The statement that the scope belongs to. */
  readonly statement: Span;
}

/** A statement that refers to a year's address. */
export interface Reference extends Span {
  readonly year: number;
  readonly basis: AttributionBasis;
  readonly cue: Span;
  /** Where the words that refer begin: the clause of the verb, with the time before it. */
  readonly mention: number;
}

export interface PassageAttribution {
  readonly scopes: readonly Scope[];
  readonly references: readonly Reference[];
}

interface Context {
  /** Whether the giver of the addresses spoke last. */
  readonly isAuthor: boolean;
  /** Year of the address last referred to, and whether the passage before did it. */
  readonly year: number | null;
  readonly isCarried: boolean;
  /** Year of a conference named without an address. */
  readonly event: number | null;
  readonly lastYear: number | null;
  /** Year of the address that the title or the heading before is about. */
  readonly topic: number | null;
}

interface AttributablePassage {
  readonly text: string;
  readonly marks: readonly QuotationMark[];
  /** Whether the passage interrupts the text before it: a heading, an address printed in between. */
  readonly isBreak: boolean;
}

/**
 * Reads, passage by passage, who is said to have said what and where.
 * Attribution is read off the text alone, before any words are compared: it beats similarity.
 * Cost: linear.
 */
export function attributePassages(
  passages: readonly AttributablePassage[],
  calendar: Calendar,
  today: TimeFrame['today'],
): PassageAttribution[] {
  let context: Context = {
    isAuthor: false,
    year: null,
    isCarried: false,
    event: null,
    lastYear: null,
    topic: null,
  };
  return passages.map((passage) => {
    if (passage.isBreak) {
      const topic = readTopic(passage.text, calendar) ?? context.topic;
      context = { ...context, isAuthor: false, year: null, event: null, topic };
      return { scopes: [], references: [] };
    }
    const reader = new PassageReader(passage, { calendar, today, context });
    const attribution = reader.read();
    context = { ...reader.context, isCarried: true, event: null };
    return attribution;
  });
}

/** The one address that a title names: 细读2015年乌镇讲话. */
function readTopic(title: string, calendar: Calendar): number | null {
  if (!/讲话|致辞|贺信|贺词|演讲|致贺/u.test(title)) return null;
  const occasions = findOccasions(title, calendar, { today: null, lastYear: null });
  const years = new Set(occasions.map(({ address }) => address));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

const GREETING =
  /习近平[^。]{0,40}(?:致信祝贺|发来贺信|致贺信|视频致贺|发表[^，。]{0,8}(?:讲话|演讲|致辞))/u;

/** Letters beside the time in a statement that is no more than a time. */
const LONGEST_FRAGMENT = 4;

class PassageReader {
  context: Context;
  readonly #passage: AttributablePassage;
  readonly #calendar: Calendar;
  readonly #today: TimeFrame['today'];
  readonly #blanked: string;
  readonly #scopes: Scope[] = [];
  readonly #references: Reference[] = [];

  constructor(
    passage: AttributablePassage,
    settings: {
      readonly calendar: Calendar;
      readonly today: TimeFrame['today'];
      readonly context: Context;
    },
  ) {
    this.#passage = passage;
    this.#calendar = settings.calendar;
    this.#today = settings.today;
    this.context = settings.context;
    this.#blanked = blankQuotations(passage.text, passage.marks);
  }

  read(): PassageAttribution {
    for (const statement of splitStatements(this.#passage.text, this.#passage.marks)) {
      this.#readStatement(statement);
    }
    return { scopes: this.#scopes, references: this.#references };
  }

  #readStatement(statement: Span): void {
    const text = this.#blanked.slice(statement.start, statement.end);
    const frame = { today: this.#today, lastYear: this.context.lastYear };
    const occasions = findOccasions(text, this.#calendar, frame);
    const acts = findSpeechActs(text);
    const own: Scope[] = [];
    acts.forEach((act, index) => {
      const floor = acts[index - 1]?.verb.end ?? 0;
      const named = occasions.filter((one) => one.start >= floor && one.end <= act.verb.end);
      const last = own.at(-1);
      const previous = last?.attribution ?? null;
      const isOneClause = act.clause.start < floor;
      const attribution = this.#attribute(act, { text, statement, named, previous, isOneClause });
      const scope = placeScope(act, { text, statement, named, occasions, next: acts[index + 1] });
      const naming = attribution === previous ? last?.naming : undefined;
      const start = naming?.start ?? scope.cue.start;
      own.push({ ...scope, attribution, naming: { start, end: scope.cue.end } });
      this.#follow(attribution);
      if (attribution.kind === 'address' && isNamedHere(attribution.basis)) {
        const { year, basis } = attribution;
        const mention = statement.start + findMentionStart(text, act, named);
        this.#references.push({ ...statement, year, basis, cue: scope.cue, mention });
      }
    });
    this.#scopes.push(...this.#coverOpening(statement, own), ...own);
    this.#rememberOccasions(text, occasions);
    this.#rememberFragment(text, occasions);
  }

  #attribute(act: SpeechAct, place: ActPlace): Attribution {
    const { statement, previous, text } = place;
    const named = place.named.filter(({ kind, date }) => kind === 'conference' || date !== null);
    if (act.speaker === 'other') return { kind: 'others', isSpoken: act.isSpoken };
    const isFirst = previous === null;
    if (!isFirst && act.speaker === 'same' && named.length === 0) return previous;
    if (place.isOneClause && named.length === 0 && previous?.kind === 'elsewhere') return previous;
    const occasion = named.findLast((one) => one.kind === 'conference') ?? named.at(-1);
    if (act.elsewhere !== null && occasion?.kind !== 'conference') {
      return { kind: 'elsewhere', named: shiftSpan(act.elsewhere, statement.start), year: null };
    }
    if (occasion !== undefined) {
      if (occasion.address === null) return nameOccasion(occasion, statement.start);
      if (namesSeveral(text, named)) return { kind: 'unsourced' };
      return { kind: 'address', year: occasion.address, basis: 'stated' };
    }
    if (!isFirst && previous.kind === 'address') return previous;
    const { event, year, isCarried } = this.context;
    if (event !== null && act.isAddress) return { kind: 'address', year: event, basis: 'event' };
    if (act.speaker === 'same' && !this.context.isAuthor) {
      return { kind: 'others', isSpoken: act.isSpoken };
    }
    if (year === null) return this.#attributeByTopic(act);
    return { kind: 'address', year, basis: isCarried ? 'carried' : 'continued' };
  }

  /** In a text about one address its words are those of the address, if the form is named. */
  #attributeByTopic({ isAddress }: SpeechAct): Attribution {
    const { topic } = this.context;
    return topic === null || !isAddress
      ? { kind: 'unsourced' }
      : { kind: 'address', year: topic, basis: 'continued' };
  }

  #follow(attribution: Attribution): void {
    const isAuthor = attribution.kind !== 'others';
    if (attribution.kind !== 'address') {
      this.context = { ...this.context, isAuthor, year: null };
      return;
    }
    const { year, basis } = attribution;
    this.context = { ...this.context, isAuthor, year, isCarried: basis === 'carried' };
  }

  /** A greeting to a conference is the address of its year: what the giver says next, he says there. */
  #rememberOccasions(text: string, occasions: readonly Occasion[]): void {
    const isGreeted = occasions.length > 0 && GREETING.test(text);
    for (const { date, address, kind } of occasions) {
      const isEvent = address !== null && (kind === 'conference' || date?.day !== null);
      this.context = {
        ...this.context,
        lastYear: date?.year ?? this.context.lastYear,
        event: isEvent ? address : this.context.event,
      };
    }
    const { event } = this.context;
    if (event !== null && isGreeted) {
      this.context = { ...this.context, year: event, isAuthor: true, isCarried: false };
    }
  }

  /** A statement that is a time and little else dates what follows: 第二次，2018年。 */
  #rememberFragment(text: string, occasions: readonly Occasion[]): void {
    const [only] = occasions;
    if (only?.address == null || occasions.length > 1) return;
    const rest = text.slice(0, only.start) + text.slice(only.end);
    if ((rest.match(/\p{L}/gu)?.length ?? 0) > LONGEST_FRAGMENT) return;
    this.context = { ...this.context, year: only.address, isCarried: false };
  }

  /** Words quoted before the speaker is named: “…。”某人说. */
  #coverOpening(statement: Span, own: readonly Scope[]): Scope[] {
    const [first] = own;
    const last = own.at(-1);
    const opens = this.#passage.marks.some(
      (mark) => mark.depth === 0 && mark.start === statement.start,
    );
    if (first === undefined || last === undefined || !opens) return [];
    return [{ ...last, start: statement.start, end: first.cue.start }];
  }
}

/** Where the words of an act stand, and those that attribute them. */
function placeScope(
  act: SpeechAct,
  place: Pick<ActPlace, 'text' | 'statement' | 'named'> & {
    readonly occasions: readonly Occasion[];
    readonly next: SpeechAct | undefined;
  },
): Pick<Scope, 'start' | 'end' | 'cue' | 'statement'> {
  const { text, statement, named, occasions, next } = place;
  const edge = findScopeEnd(text, act, {
    next: next?.clause.start ?? text.length,
    occasion: findNextOccasion(text, occasions, { act, next })?.start ?? text.length,
  });
  const cueStart = Math.min(act.clause.start, ...named.map((one) => one.start));
  const start = statement.start + act.verb.end;
  return {
    start,
    end: statement.start + edge,
    cue: { start: statement.start + cueStart, end: start },
    statement,
  };
}

/** Where an act of saying stands, and what is named before it. */
interface ActPlace {
  /** The statement, quotations blanked. */
  readonly text: string;
  readonly statement: Span;
  readonly named: readonly Occasion[];
  /** Whether the verb before it stands in the same clause: 致贺信指出. */
  readonly isOneClause: boolean;
  /** Attribution of the act before it in the statement. */
  readonly previous: Attribution | null;
}

/** Whether a reader who begins with the statement, or with its passage, learns the occasion. */
export function isNamedHere(basis: AttributionBasis): boolean {
  return basis === 'stated' || basis === 'event';
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function nameOccasion({ start, end, date, kind }: Occasion, offset: number): Attribution {
  const isYear = kind === 'date' && date?.month === null;
  return {
    kind: 'elsewhere',
    named: { start: start + offset, end: end + offset },
    year: isYear ? date.year : null,
  };
}

/** Whether two addresses are named side by side: 2015年和2016年先后指出. */
function namesSeveral(text: string, named: readonly Occasion[]): boolean {
  return named.some((one, index) => {
    const next = named[index + 1];
    if (next?.address == null || one.address === null || next.address === one.address) return false;
    return /^(?:和|与|及|以及|到|至|[、—－-]+)$/u.test(text.slice(one.end, next.start));
  });
}

/** The time that ends reported words: 今年 at the head of a clause stands in them, unless a verb of saying follows. */
function findNextOccasion(
  text: string,
  occasions: readonly Occasion[],
  { act, next }: { readonly act: SpeechAct; readonly next: SpeechAct | undefined },
): Occasion | undefined {
  const isWithin = ({ start, kind }: Occasion) =>
    kind === 'relative' && next === undefined && /[，：。]/u.test(text.charAt(start - 1));
  return occasions.find((one) => one.start >= act.verb.end && !isWithin(one));
}

/** Words after 提出的 belong to the verb up to the next mark; those after 指出的， to the end. */
function findScopeEnd(
  text: string,
  act: SpeechAct,
  limits: { readonly next: number; readonly occasion: number },
): number {
  const limit = Math.max(act.verb.end, Math.min(limits.next, limits.occasion));
  if (text.charAt(act.verb.end) !== '的' || text.charAt(act.verb.end + 1) === '，') return limit;
  const edge = text.slice(act.verb.end, limit).search(/[，；。！？：]/u);
  return edge < 0 ? limit : act.verb.end + edge;
}

/** The clause of the verb, extended to the time named just before it; of two times the exact one. */
function findMentionStart(text: string, act: SpeechAct, named: readonly Occasion[]): number {
  const occasions = named.filter(({ end }) => end <= act.clause.start);
  const exact = occasions.filter(({ kind }) => kind !== 'relative');
  const first = (exact.length > 0 ? exact : occasions)[0];
  if (first === undefined) return act.clause.start;
  const between = text.slice(first.end, act.clause.start).split(/[，；：—]/u);
  return between.every(isAdjunct) ? first.start : act.clause.start;
}
