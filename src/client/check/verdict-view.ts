import { type CheckReport, referTo } from '../../core/verdict/report/check-report.ts';
import {
  explainVerdict,
  listSources,
  nameDocument,
  VERDICT_NAMES,
} from '../../core/verdict/report/check-wording.ts';
import { type DifferencePart, layDifferences } from '../../core/verdict/report/difference-lines.ts';
import type { Verdict, VerdictKind } from '../../core/verdict/verdict.ts';
import { makeElement } from '../dom.ts';

/** A check as it is shown. */
export interface ShownCheck extends Omit<CheckReport, 'verdicts'> {
  /** The text that was checked. */
  readonly text: string;
  /** The kinds of all verdicts, in order. */
  readonly kinds: readonly VerdictKind[];
}

/** One verdict of the list; `number` counts from 1. Pressing the number reports the verdict. */
export function showVerdict(
  verdict: Verdict,
  shown: ShownCheck,
  { number, onChoose }: { readonly number: number; readonly onChoose: (verdict: Verdict) => void },
): HTMLLIElement {
  const choose = makeElement('button', 'entry-number', String(number));
  choose.type = 'button';
  choose.ariaLabel = `第${number}条，在待核文字中选出`;
  choose.addEventListener('click', () => onChoose(verdict));
  const body = makeElement(
    'div',
    '',
    makeQuotation(verdict, shown.text),
    makeStatus(verdict, shown),
  );
  const differences = makeDifferences(verdict, shown);
  if (differences !== null) body.append(differences);
  body.append(makeElement('p', 'remark', explainVerdict(verdict, shown.names)));
  const reference = referTo(verdict, shown);
  if (reference !== '') body.append(makeElement('p', 'reference', reference));
  const item = makeElement('li', 'checked', choose, body);
  item.dataset.verdict = verdict.kind;
  const year = verdict.year ?? (verdict.years.length === 1 ? verdict.years[0] : undefined);
  if (year !== undefined) item.dataset.year = String(year);
  if (verdict.attributed !== null) item.dataset.attributed = String(verdict.attributed);
  return item;
}

/** Longer quotations are cut in the list; the whole stands in the field. */
const LONGEST_QUOTATION = 400;

function makeQuotation({ start, end, exact }: Verdict, text: string): HTMLElement {
  const [opening, closing] = [text.charAt(start - 1), text.charAt(end)];
  const isMarked = /["＂“‘「『﹁﹃〝]/u.test(opening);
  const words = readLines(exact);
  const points = [...words];
  const cut =
    points.length > LONGEST_QUOTATION ? `${points.slice(0, LONGEST_QUOTATION).join('')}……` : words;
  const isClosed = isMarked && /["＂”’」』﹂﹄〞]/u.test(closing);
  return makeElement('p', 'quoted', `${isMarked ? opening : ''}${cut}${isClosed ? closing : ''}`);
}

/** Words as pasted, without the breaks and spaces that stand between Han characters. */
function readLines(words: string): string {
  return words.replace(/(?<=\P{ASCII})\s+|\s+(?=\P{ASCII})/gu, '').replace(/\s+/gu, ' ');
}

function makeStatus(verdict: Verdict, { names, routes }: ShownCheck): HTMLElement {
  const links = listSources(verdict, names, routes).map(({ label, href }) => {
    const link = makeElement('a', '', label);
    link.href = href;
    return link;
  });
  const status = makeElement('span', 'verdict', VERDICT_NAMES[verdict.kind]);
  return makeElement('p', 'sources', status, ...links);
}

function makeDifferences(verdict: Verdict, { names }: ShownCheck): HTMLElement | null {
  const { citing, cited } = layDifferences(verdict.operations);
  if (citing.length === 0) return null;
  const source =
    verdict.cited?.kind === 'document'
      ? nameDocument(verdict.cited.document, names)
      : String(verdict.year ?? '致辞');
  return makeElement(
    'dl',
    'difference',
    makeElement('div', '', makeElement('dt', '', '送检'), makeLine(citing)),
    makeElement('div', '', makeElement('dt', '', source), makeLine(cited)),
  );
}

function makeLine(parts: readonly DifferencePart[]): HTMLElement {
  const nodes = parts.map(({ text, isDifferent, gap }) => {
    if (!isDifferent) return text;
    const blank = makeElement('span', '', '　'.repeat(gap));
    blank.ariaHidden = 'true';
    return makeElement('mark', text === '' ? 'gap' : '', text, blank);
  });
  return makeElement('dd', '', ...nodes);
}
