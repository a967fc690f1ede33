import type { CitingPassage } from '../../attribution/citing-text.ts';
import { countLetters } from '../../text/letter.ts';
import type { QuotationMark } from '../../text/quotation-mark.ts';
import type { Claim } from './claim.ts';

/** Code units looked at before and after the marks. */
const BESIDE = 16;
/** What introduces the name of an event, a work or a slogan. */
const NAME_BEFORE =
  /(?:以|围绕|聚焦|主题|[主议话标]题[是为：:]|主题词?[是为：:“]*|题[为是]|名[为叫]|名称[是为]|题目[是为：:]?|口号[是为：:]?|主旨[是为]|校训[是为]?|标语|横幅|所谓的?|简称|俗称|号称|誉为|称为|称作|称之为|被称|叫做|叫作|名叫|获评?|荣获|入选|栏目|专栏|活动|微信公众号|公众号|账号|话题|编辑|责编|记者|方针[是为：:]?|校训|扫码|关注|点击|搜索|=)$/u;
/** What a name in marks names. */
const NAME_AFTER =
  /^(?:为(?:永久)?(?:主题|题|宗旨|口号|主线|抓手|主旨|核心|使命|目标)|(?:的|这一|这个)?(?:主题|活动|论坛|分论坛|行动|计划|工程|大赛|竞赛|赛道|赛|博览会|展区|展览|展|奖|栏目|专栏|平台|项目|系列|专项|专题|品牌|模式|战略|倡议|指数|榜|报告|白皮书|文件|课题|一文|专场|沙龙|研讨会|研讨班|座谈会|峰会|会议|大会|小组|联盟|基金|公司|机构|组织|协会|研究院|实验室|中心|学院|社区|团队|小程序|公众号|微信|微博|话题|标签|字样|宗旨|口号|标语|横幅|条幅|展板|海报|课程|讲座|晚会|比赛|征文|演讲比赛|主题|党课|工作室|示范区|园区|小镇|联合展台|时代)|等(?:活动|论坛|项目|议题|课题|话题|主题|板块|单元|专题|展区|品牌))/u;
/** Words that are talked about: “应由”两个字. */
const TALKED_ABOUT = /^(?:[这那]?[一二两三四五六七八九十几]{0,2}个?(?:大?字|词)|一[词语字])/u;
const LONGEST_TALKED_ABOUT = 6;
const SENTENCE_END = /[。！？…]$/u;
/** Letters of words without a speaker that may be a quotation, if they make a sentence. */
const SENTENCE_LENGTH = 8;
const SAYING_LENGTH = 8;
const INTRODUCED_LENGTH = 12;
/** Letters of words that nobody is said to say, but too many for a name. */
const LONG_SAYING = 20;
/** No name is so long: 自主选择网络发展道路…的权利 (36). */
const LONGEST_NAME = 32;
/** Letters of the shortest words that an author can be said to have proposed. */
const TERM_LENGTH = 4;
/** Words of a language with spaces that make a saying. */
const FEW_WORDS = 12;
const FOREIGN_END = /[.,!?。，！？]$/u;
const FOREIGN_NAME =
  /(?:theme|themed|title|titled|entitled|called|named|phrase|term|concept|slogan|so-called|known as|dubbed)[^"“.]{0,8}$/iu;
/** What makes a statement of words without punctuation. */
const PREDICATE = /[是不了让把将]|截然|更加/u;
/** Verbs of saying; those of proposing introduce slogans too. */
const SPOKEN = /(?:[：:]|指出|强调|说|表示|认为|呼吁|写道|称|坦言|直言|感慨)[，,：:]?\s*$/u;
const SPEAKING =
  /(?:[：:]|指出|强调|提出了?|说|表示|认为|呼吁|写道|论述|阐述|倡导|主张|要求)[，,：:]?\s*$/u;

/** Whether words in marks name something — a theme, an event, a body, a work, a slogan — or are markup. */
export function isName({ text }: Pick<CitingPassage, 'text'>, mark: QuotationMark): boolean {
  const inner = text.slice(mark.inner.start, mark.inner.end);
  const before = text.slice(Math.max(0, mark.start - BESIDE), mark.start);
  const after = text.slice(mark.end, mark.end + BESIDE);
  if (/^[（(]?《[^》]*》[)）]?$/u.test(inner) || /[=({[]\s*$/u.test(before)) return true;
  if (NAME_BEFORE.test(before) || isFew(inner)) return true;
  if (!/\p{Script=Han}/u.test(inner) && FOREIGN_NAME.test(before)) return true;
  if (TALKED_ABOUT.test(after) && countLetters(inner) <= LONGEST_TALKED_ABOUT) return true;
  return NAME_AFTER.test(after) && !SENTENCE_END.test(inner);
}

/** A sentence of another script; those that are names are told by {@link isFew}. */
function isForeign(words: string): boolean {
  return !/\p{Script=Han}/u.test(words) && /\p{Script=Latin}/u.test(words) && !isFew(words);
}

/** A few words of another script; a sentence in it may be a quotation. */
function isFew(words: string): boolean {
  if (/\p{Script=Han}/u.test(words) || !/\p{Script=Latin}/u.test(words)) return false;
  const count = words.split(/\s+/u).length;
  return count < (FOREIGN_END.test(words) ? FEW_WORDS / 2 : FEW_WORDS);
}

/** Letters of the longest name in a list of names. */
const LONGEST_LISTED = 14;

/** Whether words are but a list of names: 互联网、大数据、人工智能. */
export function isList(words: string): boolean {
  if (/[，。；！？：]/u.test(words.replace(/[，。；]$/u, ''))) return false;
  const names = words.replace(/[，。；]$/u, '').split('、');
  return (
    names.length > 1 &&
    names.every((name) => countLetters(name) <= LONGEST_LISTED && !VERBS.test(name))
  );
}

/** Whether a text says here what a speech was about: 围绕…发表致辞. */
export function isTopicAt(text: string, offset: number): boolean {
  return /(?:围绕|针对|关于|(?:^|[，。；])就)$/u.test(text.slice(0, offset));
}

/** What makes a statement of an entry of a list. */
const VERBS = /[以为把让使使要应做走促推提增激优构筑创]|发展|合作|尊重|维护|打击|保障/u;

/** Whether words in marks that no text of the edition has are a quotation all the same. */
export function isQuotation(passage: CitingPassage, mark: QuotationMark, claim: Claim): boolean {
  const { text } = passage;
  const words = text.slice(mark.inner.start, mark.inner.end);
  const letters = countLetters(words);
  const before = text.slice(Math.max(0, mark.start - BESIDE), mark.start);
  const isIntroduced = SPEAKING.test(before);
  const isSentence = SENTENCE_END.test(words) || /[，；。！？：]/u.test(words);
  switch (claim.kind) {
    case 'year':
    case 'author':
    case 'occasion':
      return letters >= SAYING_LENGTH || (isIntroduced && letters >= TERM_LENGTH);
    case 'speaker':
      return (
        letters >= SAYING_LENGTH &&
        (SPOKEN.test(before) ||
          isSentence ||
          isForeign(words) ||
          /[，；：]$/u.test(before) ||
          PREDICATE.test(words))
      );
    case 'none':
      if (standsAlone(text, mark)) return letters >= SAYING_LENGTH && !isList(words);
      if (isForeign(words)) return true;
      return (
        (SENTENCE_END.test(words) && letters >= SENTENCE_LENGTH) ||
        (isIntroduced && letters >= INTRODUCED_LENGTH) ||
        (isSentence && letters >= LONG_SAYING) ||
        letters >= LONGEST_NAME
      );
  }
}

/** Whether a passage is nothing but these words in marks, and perhaps a note of where they are from. */
export function standsAlone(text: string, mark: QuotationMark): boolean {
  const rest = text.slice(0, mark.start) + text.slice(mark.end).replace(/^[。，]?[（(—].*$/u, '');
  return countLetters(rest.replace(/^\s*[（(]?[\d一二三四五六七八九十]{1,2}[.、）)]/u, '')) === 0;
}
