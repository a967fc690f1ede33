import type { Span } from '../../schema/passage.ts';
import type { QuotationMark } from '../quotation-mark.ts';
import { blankQuotations } from '../quotation-mark.ts';
import type { Calendar } from './calendar.ts';
import type { Occasion, TimeFrame } from './occasion.ts';
import { findOccasions } from './occasion.ts';
import type { SpeechAct } from './speech-act.ts';
import { findSpeechActs } from './speech-act.ts';
import { splitStatements } from './statement.ts';

/** How a text comes to give words to an occasion. */
export type AttributionBasis =
  /** The statement itself names the occasion. */
  | 'stated'
  /** An earlier statement of the same passage names it, and the speaker goes on. */
  | 'continued'
  /** The passage before names it. Holds only if the words are found there. */
  | 'carried';

/** To whom and where a text gives the words of a scope. */
export type Attribution =
  | { readonly kind: 'address'; readonly year: number; readonly basis: AttributionBasis }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unsourced' }
  | { readonly kind: 'others' };

/** Words of a passage and their attribution. UTF-16 code units of the passage, half-open. */
export interface Scope extends Span {
  readonly attribution: Attribution;
  /** The words that attribute, in the passage where the scope is. */
  readonly cue: Span;
  /** The statement that the scope belongs to. */
  readonly statement: Span;
}

/** A statement that refers to a year's address. */
export interface Reference extends Span {
  readonly year: number;
  readonly cue: Span;
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
}

export interface AttributablePassage {
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
  let context: Context = { isAuthor: false, year: null, isCarried: false, event: null, lastYear: null };
  return passages.map((passage) => {
    if (passage.isBreak) {
      context = { ...context, isAuthor: false, year: null, event: null };
      return { scopes: [], references: [] };
    }
    const reader = new PassageReader(passage, { calendar, today, context });
    const attribution = reader.read();
    context = { ...reader.context, isCarried: true, event: null };
    return attribution;
  });
}

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
      const attribution = this.#attribute(act, named, own.at(-1)?.attribution ?? null);
      const edge = this.#findEdge(acts[index + 1], occasions, act.verb.end, text.length);
      const cueStart = Math.min(act.clause.start, ...named.map((one) => one.start));
      own.push({
        start: statement.start + act.verb.end,
        end: statement.start + edge,
        attribution,
        cue: { start: statement.start + cueStart, end: statement.start + act.verb.end },
        statement,
      });
      this.#follow(attribution, own.at(-1)?.cue, statement);
    });
    this.#scopes.push(...this.#coverOpening(statement, own), ...own);
    this.#rememberOccasions(occasions);
  }

  #findEdge(
    next: SpeechAct | undefined,
    occasions: readonly Occasion[],
    from: number,
    end: number,
  ): number {
    const occasion = occasions.find((one) => one.start >= from);
    return Math.min(next?.clause.start ?? end, occasion?.start ?? end, end) || end;
  }

  #attribute(act: SpeechAct, named: readonly Occasion[], previous: Attribution | null): Attribution {
    if (act.speaker === 'other') return { kind: 'others' };
    const isFirst = previous === null;
    if (!isFirst && act.speaker === 'same' && named.length === 0) return previous;
    const occasion = named.findLast((one) => one.kind === 'conference') ?? named.at(-1);
    if (act.elsewhere !== null && occasion?.kind !== 'conference') return { kind: 'elsewhere' };
    if (occasion !== undefined) {
      return occasion.address === null
        ? { kind: 'elsewhere' }
        : { kind: 'address', year: occasion.address, basis: 'stated' };
    }
    if (!isFirst && previous.kind === 'address') return previous;
    const { event, year, isCarried } = this.context;
    if (event !== null && act.isAddress) return { kind: 'address', year: event, basis: 'stated' };
    if (act.speaker === 'same' && !this.context.isAuthor) return { kind: 'others' };
    if (year === null) return { kind: 'unsourced' };
    return { kind: 'address', year, basis: isCarried ? 'carried' : 'continued' };
  }

  #follow(attribution: Attribution, cue: Span | undefined, statement: Span): void {
    const isAuthor = attribution.kind !== 'others';
    if (attribution.kind !== 'address') {
      this.context = { ...this.context, isAuthor, year: null };
      return;
    }
    const { year, basis } = attribution;
    this.context = { ...this.context, isAuthor, year, isCarried: basis === 'carried' };
    if (basis === 'stated' && cue !== undefined) {
      this.#references.push({ ...statement, year, cue });
    }
  }

  #rememberOccasions(occasions: readonly Occasion[]): void {
    for (const { date, address, kind } of occasions) {
      const isEvent = address !== null && (kind === 'conference' || date?.day !== null);
      this.context = {
        ...this.context,
        lastYear: date?.year ?? this.context.lastYear,
        event: isEvent ? address : this.context.event,
      };
    }
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
