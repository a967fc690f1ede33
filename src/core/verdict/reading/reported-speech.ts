import type { Scope } from '../../attribution/attribution.ts';
import type { CitingPassage } from '../../attribution/citing-text.ts';
import { splitStatements } from '../../attribution/statement.ts';
import type { Span } from '../../text/span.ts';
import { measureOverlap } from '../../text/span.ts';

/** What ends reported speech: the writer looks back, names a time, or lets somebody else speak. */
const ENDING =
  /^[“‘《]?(?:这|此|该|上述|对此|为此|近年|如今|今天|目前|据|记者|会议|与会|专家|多年|十年|10年|作为|随着|习近平|总书记|本报|新华社|[^，。；]{0,4}20\d\d年|[^，。；]{0,12}(?:表示|认为|指出|强调|介绍|告诉))/u;
const TIME = /20\d\d年|第.{1,3}届|首届/u;
/** Passages after an announcement that are still read as entries of its list. */
const ENTRIES = 8;
/** UTF-16 code units of the longest entry that has no number. */
const LONGEST_ENTRY = 60;

/**
 * Lets reported speech run on as a reader does: over the sentences after 习近平指出，… until something ends it, and
 * over the entries of a list that a passage announces with a colon. Quoted words end with their marks.
 * For texts of readers: attribution is no more than a reading. Cost: linear.
 */
export function extendReports(
  passages: readonly (CitingPassage & { readonly isEntry: boolean })[],
): CitingPassage[] {
  let announced: Scope | null = null;
  let left = 0;
  return passages.map((passage) => {
    const { scopes } = passage.attribution;
    const isEntry = passage.isEntry || passage.text.length <= LONGEST_ENTRY;
    if (announced !== null && left > 0 && scopes.length === 0 && isEntry) {
      left -= 1;
      const { text } = passage;
      return addScopes(passage, [continueScope(announced, { start: 0, end: text.length })]);
    }
    announced = findAnnouncement(passage);
    left = announced === null ? 0 : ENTRIES;
    return scopes.length === 0 ? passage : addScopes(passage, findContinuations(passage));
  });
}

function findAnnouncement({ text, attribution }: CitingPassage): Scope | null {
  if (!/[：:]\s*$/u.test(text)) return null;
  const last = attribution.scopes.at(-1);
  return last !== undefined && isAuthors(last) ? last : null;
}

/** Statements without an attribution of their own, after one whose reported words go to its end. */
function findContinuations({ text, marks, attribution }: CitingPassage): Scope[] {
  const found: Scope[] = [];
  let speaking: Scope | null = null;
  for (const statement of splitStatements(text, marks)) {
    const own = attribution.scopes.filter((scope) => measureOverlap(scope, statement) > 0);
    const words = text.slice(statement.start, statement.end);
    if (own.length > 0) {
      const last = own.at(-1);
      const runsOn = last !== undefined && last.end >= statement.end && isAuthors(last);
      speaking = runsOn && !isQuoted(last, { text, marks }) ? findReporter(own, text) : null;
    } else if (ENDING.test(words) || TIME.test(words)) {
      speaking = null;
    } else if (speaking !== null) {
      const last = found.at(-1);
      if (last?.end === statement.start) {
        found[found.length - 1] = continueScope(speaking, {
          start: last.start,
          end: statement.end,
        });
      } else found.push(continueScope(speaking, statement));
    }
  }
  return found;
}

/** Letters between a verb of saying and the words in marks that it quotes: ，要“…”. */
const BESIDE = 6;

/** Whether what is said stands in marks, and not but a name in it: 提出了…的“四项原则”，倡导…. */
function isQuoted(
  { start, end }: Scope,
  { text, marks }: Pick<CitingPassage, 'text' | 'marks'>,
): boolean {
  return marks.some(
    (mark) =>
      mark.depth === 0 &&
      mark.end > start &&
      mark.start < end &&
      (mark.start - start <= BESIDE ||
        !/\p{Script=Han}/u.test(text.slice(mark.end, end)) ||
        /[，。；：！？]/u.test(text.slice(mark.inner.start, mark.inner.end))),
  );
}

/** Whose speech goes on: what somebody says there of what he said once ends with its sentence. */
function findReporter(own: readonly Scope[], text: string): Scope | null {
  return own.findLast(({ cue }) => !/我在/u.test(text.slice(cue.start, cue.end))) ?? null;
}

function isAuthors({ attribution }: Scope): boolean {
  return attribution.kind !== 'others';
}

function continueScope(scope: Scope, span: Span): Scope {
  return { ...scope, ...span, statement: span };
}

function addScopes(passage: CitingPassage, scopes: readonly Scope[]): CitingPassage {
  if (scopes.length === 0) return passage;
  const { attribution } = passage;
  return {
    ...passage,
    attribution: { ...attribution, scopes: [...attribution.scopes, ...scopes] },
  };
}
