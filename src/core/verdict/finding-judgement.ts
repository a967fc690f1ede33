import { keyLabel, parseLabel } from '../attribution/label.ts';
import { findScope } from '../attribution/scope.ts';
import { findYears } from '../citation/corpus.ts';
import type { Finding } from '../citation/finding.ts';
import { readFinding } from '../citation/finding.ts';
import { ECHO_EVIDENCE } from '../citation/unattributed.ts';
import { sliceFoldedText } from '../text/folding/fold.ts';
import { containsSpan } from '../text/span.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import { type Claim, readClaim } from './reading/claim.ts';
import { writeReported } from './reported-judgement.ts';
import type { Verdict } from './verdict.ts';
import { writeVerdict } from './verdict-record.ts';
import { judgeUnknown, judgeWords } from './words-judgement.ts';

/** Share of the words that the stated year must have, where another has them all. */
const NEARLY_ALL = 0.8;

/** Judges what the engine of the edition has found in a passage; `null` where there is nothing to say. */
export function judgeFinding(checked: CheckedPassage, finding: Finding): Verdict | null {
  const claim = claimOf(checked, finding);
  switch (finding.kind) {
    case 'quotation':
      return judgeQuotation(checked, finding, claim);
    case 'label':
      return judgeLabel(checked, finding, claim);
    case 'echo':
      return judgeEcho(checked, finding, claim);
    case 'testimonium':
      return judgeWords(checked, finding.span, claim);
    default:
      return null;
  }
}

/** Whom the text gives the words to. Words recognised by themselves are given only by their scope. */
function claimOf({ passage }: CheckedPassage, finding: Finding): Claim {
  const { basis, year, span } = finding;
  const isRead = basis === 'recovered' || basis === 'words';
  if (!isRead && basis !== 'carried' && year !== null) {
    return { kind: 'year', year, isStated: basis !== 'label' };
  }
  return readClaim(passage, findScope(passage.attribution.scopes, span));
}

function judgeQuotation(checked: CheckedPassage, finding: Finding, claim: Claim): Verdict | null {
  const isElsewhere =
    claim.kind === 'speaker' ||
    claim.kind === 'occasion' ||
    (claim.kind === 'year' && claim.year !== finding.year);
  if (isElsewhere) return judgeWords(checked, finding.span, claim);
  const { text, start, end } = { text: checked.passage.text, ...finding.span };
  const isNearly = finding.shared >= NEARLY_ALL * text.slice(start, end).length;
  const away = isNearly || claim.kind !== 'year' ? null : judgeWords(checked, finding.span, claim);
  if (away?.kind === 'other-year' || away?.kind === 'testimonium') return away;
  if (claim.kind === 'year' && finding.distinctive < ECHO_EVIDENCE && !isHeld(checked, finding)) {
    // A formula in another form than the excerpt has it: the year may have had both.
    return judgeWords(checked, finding.span, claim) ?? judgeUnknown(checked, finding.span, claim);
  }
  return isMarked(checked, finding)
    ? writeVerdict(checked, finding, { claim })
    : writeReported(checked, openMark(finding), claim);
}

function isHeld({ index }: CheckedPassage, { passage, span, year }: Finding): boolean {
  const years = findYears(sliceFoldedText(passage.folded, span), index.corpus);
  return year !== null && years.includes(year);
}

function isMarked({ passage }: CheckedPassage, { span }: Finding): boolean {
  return passage.marks.some((mark) => mark.depth === 0 && containsSpan(mark, span));
}

/** Words that begin with quoted ones and go on after them, with the opening mark. */
function openMark(finding: Finding): Finding {
  const { span, passage } = finding;
  const mark = passage.marks.find(
    (one) => one.depth === 0 && one.inner.start === span.start && one.end <= span.end,
  );
  return mark === undefined ? finding : { ...finding, span: { ...span, start: mark.start } };
}

/** The name of a formula: the address has it, or documents give it to their year. */
function judgeLabel(checked: CheckedPassage, finding: Finding, claim: Claim): Verdict {
  const { knowledge } = checked.index;
  const label = parseLabel(readFinding(finding));
  const key = label === null ? '' : keyLabel(label);
  const year = knowledge.labels.get(key) ?? null;
  if (finding.cited !== null && (claim.kind !== 'year' || claim.year === finding.year)) {
    return writeVerdict(checked, finding, { kind: 'verbatim', claim });
  }
  const found = { ...finding, year, cited: null, recovered: knowledge.namers.get(key) ?? [] };
  if (year === null) return writeVerdict(checked, found, { kind: 'unknown', claim });
  const isAway = claim.kind === 'year' ? claim.year !== year : claim.kind === 'occasion';
  return writeVerdict(checked, found, { kind: isAway ? 'elsewhere' : 'testimonium', claim });
}

function judgeEcho(checked: CheckedPassage, finding: Finding, claim: Claim): Verdict | null {
  const { passage } = checked;
  const mark = passage.marks.find((one) => one.depth === 0 && containsSpan(one, finding.span));
  if (mark !== undefined) return judgeWords(checked, mark.inner, claim);
  if (claim.kind === 'none') return writeVerdict(checked, finding, { kind: 'echo' });
  return claim.kind === 'speaker'
    ? writeVerdict(checked, finding, { kind: 'elsewhere', claim })
    : judgeWords(checked, finding.span, claim);
}
