import type { Span } from '../text/span.ts';

/** Who speaks: the giver of the addresses, somebody else, or whoever spoke before. */
type Speaker = 'author' | 'other' | 'same';

/** A verb of saying with its clause. Spans in UTF-16 code units of the statement. */
export interface SpeechAct {
  readonly verb: Span;
  /** From the first word of the clause to the verb's end. */
  readonly clause: Span;
  readonly speaker: Speaker;
  /** Words such as 在…学习时, that name another occasion; `null` where there are none. */
  readonly elsewhere: Span | null;
  /** Whether the clause names the form or the meeting: 贺信, 主旨演讲, 峰会. */
  readonly isAddress: boolean;
  /** Whether the verb is one of speech (说, 认为) rather than of proposal (提出). */
  readonly isSpoken: boolean;
}

const AUTHOR = /习近平|总书记|习主席/u;
const VERB =
  /指出|强调|提出|呼吁|阐述|阐释|论述|指明|重申|宣布|宣示|表示|认为|说道|说(?=[，：。“])|写道|谈到|提到|回忆|发出|致贺|致辞|(?:发表|作)[^，。；]{0,6}(?:演讲|讲话)|(?:要求|倡导|主张)(?=[，：“])/gu;
/** Nouns that end like a verb of saying. */
const NOUN_BEFORE = /[的“]$/u;
const ADVERBS =
  /(?:并|还|又|也|再次?|而|更|则|都|即|首次|正式|鲜明|创造性地|明确|系统|深刻|深入|全面|详细|进一步|同时|专门|特别|多次|郑重|曾|曾经|共同|其中|正如|如|向[^，]*|继而|此后|一方面|另一方面则?|着重)/gu;
const PREPOSITIONAL = /^(?:站在|从|为|以|就|对|向|用|把|将|通过(?!的)|在|由)[^《]*$/u;
const OTHER_PLACE =
  /(?:^|[^站存处现实])(在[^，。；]{2,40}?(?:学习|会议|座谈会|调研|考察|会见|指示|批示|仪式|时|上|中|期间|之际))/u;
/** Occasions that are no conference, whatever form the words have there. */
const OTHER_MEETING = /学习|会议|座谈会|调研|考察|会见|指示|批示|仪式|成立|国际组织/u;
const MEETING = /世界互联网大会|乌镇|峰会|互联网发展论坛/u;
const FORM = /贺词|贺信|致辞|演讲|讲话|致贺|开幕式/u;
const SPOKEN = /^(?:说|说道|认为|表示|回忆|谈到|提到)/u;
/** Longer clauses are cut off at the front. */
const LONGEST_CLAUSE = 200;
const CLAUSE_EDGE = /[，。；：！？—“”]/u;

/** Finds the verbs of saying of one statement, in order. `blanked` is its text without quoted words. */
export function findSpeechActs(blanked: string): SpeechAct[] {
  const acts: SpeechAct[] = [];
  for (const found of blanked.matchAll(VERB)) {
    const start = findClauseStart(blanked, found.index);
    if (NOUN_BEFORE.test(blanked.slice(start, found.index)) && !/的$/.test(found[0])) continue;
    const end = found.index + found[0].length;
    const floor = acts.at(-1)?.verb.end ?? 0;
    acts.push(readAct(blanked, { start, end }, { verb: found.index, floor }));
  }
  return acts;
}

function findClauseStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_CLAUSE && !CLAUSE_EDGE.test(text.charAt(start - 1)))
    start -= 1;
  return start;
}

function readAct(
  text: string,
  clause: Span,
  at: { readonly verb: number; readonly floor: number },
): SpeechAct {
  const own = text.slice(clause.start, at.verb);
  const before = text.slice(at.floor, at.verb);
  const elsewhere = findElsewhere(before, at.floor);
  return {
    verb: { start: at.verb, end: clause.end },
    clause,
    speaker: findSpeaker(own, before, at.floor === 0),
    elsewhere,
    isSpoken: SPOKEN.test(text.slice(at.verb, clause.end)),
    isAddress: MEETING.test(before) || FORM.test(text.slice(at.floor, clause.end)),
  };
}

function findSpeaker(own: string, before: string, isFirst: boolean): Speaker {
  if (AUTHOR.test(own)) return 'author';
  if (!isAdjunct(own)) return 'other';
  if (AUTHOR.test(before)) return 'author';
  return !isFirst || before.split(CLAUSE_EDGE).every(isAdjunct) ? 'same' : 'other';
}

/** Whether a clause says only when, where or how: 在第二届世界互联网大会上. */
export function isAdjunct(clause: string): boolean {
  const rest = stripAdjuncts(clause);
  return rest === '' || PREPOSITIONAL.test(rest);
}

function stripAdjuncts(own: string): string {
  return own
    .replace(ADVERBS, '')
    .replace(/^他(?=$|在)/u, '')
    .replace(
      /^[\d一二三四五六七八九十〇]+年(?:前|[\d一二三四五六七八九十]+月)?(?:[\d一二三四五六七八九十]+日)?/u,
      '',
    )
    .replace(
      /^(?:同年|次年|翌年|今年|去年|当年)(?:[\d一二三四五六七八九十]+月)?(?:[\d一二三四五六七八九十]+日)?/u,
      '',
    )
    .replace(/^在.*?(?:上|中|时|下|期间)/u, '')
    .trim();
}

function findElsewhere(before: string, floor: number): Span | null {
  const found = OTHER_PLACE.exec(before);
  const words = found?.[1];
  if (found === null || words === undefined || MEETING.test(before)) return null;
  if (FORM.test(words) && !OTHER_MEETING.test(words)) return null;
  const start = floor + found.index + found[0].length - words.length;
  return { start, end: start + words.length };
}
