import type { Scope } from '../../attribution/attribution.ts';
import type { CitingPassage } from '../../attribution/citing-text.ts';

/** From the giver of the addresses, in a year that the text states, or that the name of a formula means. */
export interface AddressClaim {
  readonly kind: 'year';
  readonly year: number;
  readonly isStated: boolean;
}

/** What a text says of where some of its words are from. */
export type Claim =
  | AddressClaim
  /** From the giver of the addresses; no year is stated for them. */
  | { readonly kind: 'author' }
  /** From the giver of the addresses on an occasion that is no address of the edition. */
  | { readonly kind: 'occasion'; readonly name: string }
  | { readonly kind: 'speaker'; readonly name: string }
  | { readonly kind: 'none' };

/** Verb of saying at the end of the words that attribute. */
const SAYING =
  /(?:指出|强调|提出|呼吁|阐述|阐释|论述|指明|重申|宣布|宣示|表示|认为|说道|说|写道|谈到|提到|回忆|发出|坦言|直言|告诉记者|称|讲道?|要求|倡导|主张)[的了过]?$/u;
/** What carries others' words and speaks none of its own: an article, a post, a book. */
const CARRIER =
  /^(?:本文|笔者|作者|我们?$|我认|人们)|文章|报道|报导|媒体|报纸|日报|有人|网文|网友|网上|帖|公众号|微博|社论|评论|教材|课本|材料|资料|书中|题目|词条|百科|书上|海报|标语|朋友圈|[句老俗古]话|话(?:所)?$|名言/u;
/** A country speaks through its addresses, too. */
const COUNTRY =
  /(?:^|[^\p{Script=Han}]|说明|分析|阐述|为什么|理解|回答|谈谈)(?:我国|中国|中方|我们党?)(?:为什么|为何|何以|一贯|一直|始终|历来|积极|主动|率先|郑重|多次|明确|还|也|又)*$/u;
/** A form alone names nobody: 视频致辞：“…”. */
const FORM =
  /^(?:视频|书面|主旨|开幕式?|贺信|贺词|致辞|讲话|演讲|致贺|发表|作|的|上|中|里|[，、。：\s])*$/u;
/** Longer names are cut at the front. */
const LONGEST_NAME = 24;

/** Reads whom a text gives words of this scope to. */
export function readClaim({ text }: Pick<CitingPassage, 'text'>, scope: Scope | null): Claim {
  if (scope === null) return { kind: 'none' };
  const { attribution, cue, naming = cue } = scope;
  const cueWords = text.slice(cue.start, cue.end);
  switch (attribution.kind) {
    case 'address':
      return attribution.basis === 'carried'
        ? { kind: 'author' }
        : { kind: 'year', year: attribution.year, isStated: attribution.basis !== 'label' };
    case 'unsourced':
      return { kind: 'author' };
    case 'elsewhere': {
      const { year, named } = attribution;
      if (year !== null) return { kind: 'year', year, isStated: true };
      const name = named === null ? cueWords : text.slice(named.start, named.end);
      return { kind: 'occasion', name: trimName(name) };
    }
    case 'others': {
      const name = trimName(cueWords.replace(SAYING, ''));
      const isNobody =
        FORM.test(name) ||
        (naming.start === cue.start && COUNTRY.test(name)) ||
        CARRIER.test(name) ||
        /写/u.test(cueWords);
      return isNobody ? { kind: 'none' } : { kind: 'speaker', name };
    }
  }
}

function trimName(words: string): string {
  const name = words.replace(/^[，、；：。\s]*(?:在|对此|同时|此外|并|还)?/u, '').trim();
  return [...name].slice(-LONGEST_NAME).join('');
}
