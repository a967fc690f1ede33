import { isLetter } from '../text/letter.ts';
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

const AUTHOR = /习近平|总书记|习主席/gu;
/** The address itself as the subject: 2018年的贺信提出, 信中还说. */
const SPEECH =
  /^(?:正如|诚如|恰如|如)?(?:(?:20\d\d年|[一二][〇零○一二三四五六七八九]{3}年|今年|去年|前年|同年|当年|次年)(?:\d{1,2}月(?:\d{1,2}日)?)?的?)?(?:这|那)?(?:封|篇|次)?(?:视频|书面|主旨|开幕式?)?(?:贺信|贺词|致辞|讲话|演讲|致贺|信)(?:里|中)?(?:所|还|又|也|则|已经?|就|再次|曾|特别|明确)*$/u;
/** Who speaks in reported speech goes on: 指出，我们倡导“…”. */
const FIRST_PERSON = /^(?:我们?|我愿|中国|中方|我国)$/u;
/** What the giver of an address says in it of an earlier one: 2015年，我在第二届…上提出了…. */
const SELF = /^我在[^，]*[上中时]$/u;
/** What we do, where the statement before is his: 我们倡导“…”. */
const PROPOSAL = /^(?:倡导|主张|呼吁)/u;
/** Titles before the name belong to it. */
const TITLES = /(?:中共中央总书记|中国?国家主席|国家主席|中央军委主席|中国|[、和])*$/u;
/** Whoever is learnt from, met or addressed does not speak: 贯彻…, 与…会谈, 以…为核心. */
const OBJECT =
  /(?:学习|贯彻|传达|落实|遵循|按照|根据|围绕|解读|领会|践行|牢记|沿着|听取|(?:^|[^所])[以对与同和跟给把将])$/u;
const DOCTRINE =
  /^(?:总书记|主席|同志)?(?:为核心|关于[^，。；]{2,30}(?:论述|思想)|[^，。；]{0,12}(?:思想|精神|论述)|(?:举行)?会[谈见]时)/u;
const VERB =
  /指出|强调|提出|呼吁|阐述|阐释|论述|指明|重申|宣布|宣告|宣示|表示|认为|说道|说(?=[，：。“])|写道|谈到|提到|回忆|发出|致贺|致辞|坦言|直言|告诉记者|(?<![号名简誉统堪宣对])称(?=[，：“])|讲道?(?=[，：“])|(?:发表|作)[^，。；]{0,6}(?:演讲|讲话)|(?:要求|倡导|主张)(?=[，：“])/gu;
/** Nouns that end like a verb of saying. */
const NOUN_BEFORE = /[的“]$/u;
const NOUN = /(?:重要|系列|相关|有关|这一|这些)(?:论述|阐述|阐释|倡导|主张|要求|呼吁)$/u;
/** Verbs that name an address, too. */
const FORMS = /^致[贺辞]$/u;
/** What is said by the way names no speaker: 总的来说，可以说，也就是说. */
const ASIDE =
  /(?:来|可以|也就是|就是|换句话|应该|简单|简单地|具体|具体地|一般|一般地|不用|据|听|小|传|学|严格地?|确切地?|怎么|这么|再)$/u;
const ADVERBS =
  /(?:并|还|又|已经?|曾|此前一年|前一年|此前|随之|而后|同日|当天|当日|日前|近日|会上|席间|随后|接着|首先|其次|最后|之后|先后|分别|相继|陆续|接连|也|再次?|而|更|则|都|即|首次|正式|鲜明|创造性地|明确|系统|深刻|深入|全面|详细|进一步|同时|专门|特别|多次|郑重|曾|曾经|共同|其中|正如|如|向[^，]*|继而|此后|一方面|另一方面则?|着重)/gu;
const PREPOSITIONAL = /^(?:站在|从|为|以|就|对|向|用|把|将|通过(?!的)|在|由)[^《]*$/u;
const PLACES: readonly RegExp[] = [
  // The word must end there: 在第三届中国… names more than 在第三届中.
  /(?:^|[^站存处现实])(在[^，。；]{2,40}?(?:学习|会议|座谈会|调研|考察|会见|指示|批示|仪式|时|上|中|期间|之际|里))(?=$|[，；：、]|习近平|习主席|总书记|国家主席|主席|他|又|再次?|进一步|专门|郑重|首次|正式|明确|深刻|发表|作|就|对|还|曾|着重|特别|多次|也|所|进行|的)/u,
  /(?:^|[^站存处现实])(在[^，。；]{2,30}?)(?:发表|作)[^，。；]{0,8}(?:演讲|讲话|报告)/u,
  /(?:^|[^站存处现实])(在[^，。；]{2,30}?(?:演讲|讲话|报告|致辞)(?:中|时)?)$/u,
  /(会见[^，。；]{2,30}?时|[同与和][^，。；]{2,20}(?:会谈|通话|会晤)时?)/u,
  /((?:考察|调研|视察)[^，。；]{2,20}?时)/u,
  /(给[^，。；]{2,20}的?回信)/u,
  /(致信祝贺[^，。；]{2,30})/u,
  /([向致][^，。；]{4,40}?(?:致|的)?(?:贺信|贺词|贺电))/u,
];
const MEETING = /世界互联网大会|乌镇|峰会|互联网发展论坛/u;
/** Bodies and meetings with the conference's name that are not the conference. */
const NAMESAKE =
  /((?:世界互联网大会)?(?:国际组织|亚太峰会|[^，。；]{0,4}尼山[^，。；]{0,2}|数字丝路发展论坛))/u;
/** What names no occasion of its own: 在此次大会开幕式上, 在贺信中, 在谈到治理时. */
const GENERIC =
  /^(?:在|向|致|此次|本次|这次|本届|这届|该届?|这封|[首第]?[\d一二三四五六七八九十]{0,3}届|[\d一二三四五六七八九十〇]+年|[\d一二三四五六七八九十]+[月日]|乌镇|大会|峰会|会议?上|年会|开幕式|开幕|主旨|视频|书面|重要|演讲|讲话|致辞|贺信|贺词|贺电|上|中|时|里|期间|之际|发表|会|作|的|所|一次|不同|多个|多种|场合|公开|文章|文中|其|同时|互联网)*$/u;
const ABOUT = /^在(?:谈到|谈及|论述|阐述|阐释|回顾|展望|讲到|提到|分析|回答|此|这|当时)/u;
const FORM = /贺词|贺信|致辞|演讲|讲话|致贺|开幕式/u;
const SPOKEN = /^(?:说|说道|认为|表示|回忆|谈到|提到)/u;
/** Longer clauses are cut off at the front. */
const LONGEST_CLAUSE = 200;
const CLAUSE_EDGE = /[，。；：！？—“”]/u;

const NAMED_PLACE = /在[^，。；“”]{0,12}“[^“”]{1,8}”(?=[^，。；“”]{1,20}[上中时])/gu;

/** Finds the verbs of saying of one statement, in order. `blanked` is its text without quoted words. */
export function findSpeechActs(blanked: string): SpeechAct[] {
  const acts: SpeechAct[] = [];
  // 在“一带一路”国际合作高峰论坛上: a name within the place of a clause is no edge of it.
  const clauses = blanked.replace(NAMED_PLACE, (words) => words.replace(/[“”]/gu, '□'));
  for (const found of blanked.matchAll(VERB)) {
    const start = findClauseStart(clauses, found.index);
    if (found[0] === '说' && ASIDE.test(blanked.slice(start, found.index))) continue;
    const words = blanked.slice(start, found.index + found[0].length);
    if (NOUN.test(words)) continue;
    // 2024年视频致贺提出: the address itself is the subject of the verb that follows.
    if (
      FORMS.test(found[0]) &&
      SPEECH.test(words) &&
      isLetter(blanked.charAt(start + words.length))
    ) {
      continue;
    }
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
    speaker: findSpeaker(own, before, {
      isFirst: at.floor === 0,
      isProposal: PROPOSAL.test(text.slice(at.verb)),
    }),
    elsewhere,
    isSpoken: SPOKEN.test(text.slice(at.verb, clause.end)),
    isAddress: MEETING.test(before) || FORM.test(text.slice(at.floor, clause.end)),
  };
}

function findSpeaker(
  own: string,
  before: string,
  { isFirst, isProposal }: { readonly isFirst: boolean; readonly isProposal: boolean },
): Speaker {
  if (namesAuthor(own) || SPEECH.test(own)) return 'author';
  const isOurs = FIRST_PERSON.test(stripAdjuncts(own)) || SELF.test(own);
  if (isOurs && (!isFirst || isProposal)) return 'same';
  if (!isAdjunct(own)) return 'other';
  if (/(?:20\d\d|[一二][〇零○一二三四五六七八九]{3})年/u.test(own)) return 'same';
  if (namesAuthor(before)) return 'author';
  return !isFirst || before.split(CLAUSE_EDGE).every(isAdjunct) ? 'same' : 'other';
}

/** Whether the giver of the addresses is named as one who does something. */
function namesAuthor(clause: string): boolean {
  return [...clause.matchAll(AUTHOR)].some(({ index, 0: name }) => {
    const before = clause.slice(0, index).replace(TITLES, '');
    return !OBJECT.test(before) && !DOCTRINE.test(clause.slice(index + name.length));
  });
}

/** Whether a clause says only when, where or how: 在第二届世界互联网大会上. */
export function isAdjunct(clause: string): boolean {
  const rest = stripAdjuncts(clause);
  return rest === '' || PREPOSITIONAL.test(rest);
}

function stripAdjuncts(own: string): string {
  return own
    .replace(ADVERBS, '')
    .replace(/^(?:他|主席)(?=$|[在以向从就对为用通])/u, '')
    .replace(/^[^，。；]{0,8}后的[^，。；]{2,20}上$/u, '')
    .replace(
      /^[\d一二三四五六七八九十〇]+年(?:(?:和|与|及|以及|到|至|、)[\d一二三四五六七八九十〇]+年)*(?:前|[\d一二三四五六七八九十]+月)?(?:[\d一二三四五六七八九十]+日)?/u,
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
  if (MEETING.test(before) && !NAMESAKE.test(before)) return null;
  for (const place of [...PLACES, NAMESAKE]) {
    const found = place.exec(before);
    const words = found?.[1];
    if (found === null || words === undefined) continue;
    if (GENERIC.test(words) || ABOUT.test(words)) continue;
    const start = floor + found.index + found[0].indexOf(words);
    return { start, end: start + words.length };
  }
  return null;
}
