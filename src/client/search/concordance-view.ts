import type {
  ConcordanceLine,
  LineGroup,
  NearLine,
  TextCard,
} from '../../core/concordance/concordance.ts';
import type { Divergence } from '../../core/concordance/divergence.ts';
import { makeElement } from '../dom.ts';
import { describeCited } from './outcome-wording.ts';

/** Words of more characters do not stand in a column of their own: what follows them would stand beside their first line. */
const LONG = 18;

/** The way to the address of a year that was asked for by its number. */
export function drawYearPage({ path, name: title, note }: TextCard, base: string): HTMLElement {
  const link = makeElement('a', '', title);
  link.href = `${base}${path}`;
  return makeElement('p', 'year-page', link, makeElement('small', '', note));
}

/** Groups of lines, each under the name of its text. `base` is the site's root with trailing slash. */
export function drawGroups(
  groups: readonly LineGroup[],
  base: string,
  divergence: Divergence | null,
): HTMLElement[] {
  return groups.map(({ card, lines }) => {
    const rows = lines.map((line) => drawExact(line, base, divergence?.reach.get(line) ?? 0));
    return drawGroup('section', rows.length, drawCard(card), makeElement('ol', '', ...rows));
  });
}

/** Near places, best first, each with the name of its text. */
export function drawNearby(lines: readonly NearLine[], base: string): HTMLElement {
  return drawGroup('ol', lines.length, ...lines.map((line) => drawNear(line, base)));
}

/** Places of the query in other words: exact for those words, but not for the query. */
export function drawReworked(lines: readonly ConcordanceLine[], base: string): HTMLElement {
  const rows = lines.map((line) => {
    const row = drawRow(line, base, { mark: drawMark(line.words), isAlone: true, reach: 0 });
    row.dataset.near = name(line);
    return row;
  });
  return drawGroup('ol', rows.length, ...rows);
}

/** `rows` lets the sheet guess the height of what is not drawn yet. */
function drawGroup(
  name: 'section' | 'ol',
  rows: number,
  ...children: readonly Node[]
): HTMLElement {
  const group = makeElement(name, 'group', ...children);
  group.style.setProperty('--rows', String(rows));
  return group;
}

function drawCard({ name: title, note }: TextCard): HTMLElement {
  return makeElement('h2', '', title, makeElement('small', '', note));
}

function drawExact(line: ConcordanceLine, base: string, reach: number): HTMLElement {
  const row = drawRow(line, base, { mark: drawMark(line.words), isAlone: false, reach });
  row.dataset.hit = name(line);
  return row;
}

function drawNear(line: NearLine, base: string): HTMLElement {
  const parts = line.parts.map(({ text, differs }) =>
    differs ? makeElement('b', '', text) : text,
  );
  const mark = makeElement('mark', 'near', ...parts);
  const share = `搜索的${line.total}字中，此处依次有${line.matched}字`;
  const row = drawRow(line, base, { mark, isAlone: true, reach: 0, share });
  row.dataset.near = name(line);
  return row;
}

interface RowOptions {
  readonly mark: HTMLElement;
  /** Whether no heading names the text. */
  readonly isAlone: boolean;
  /** How much of what follows other places lack. */
  readonly reach: number;
  /** How much of the query is there, if not all. */
  readonly share?: string;
}

function drawRow(
  { card, anchor, label, before, words, after, cited }: ConcordanceLine,
  base: string,
  { mark, isAlone, reach, share }: RowOptions,
): HTMLElement {
  const link = makeElement('a', '');
  link.href = `${base}${card.path}?q=${encodeURIComponent(words.join(''))}#${anchor}`;
  const right = makeElement('span', 'right');
  if (reach > 0) right.append(makeElement('em', '', after.slice(0, reach)));
  right.append(after.slice(reach));
  link.append(
    makeElement('span', 'location', isAlone ? `${card.name}${label}` : label),
    makeElement('span', 'left', makeElement('bdi', '', before)),
    mark,
    right,
  );
  const notes = [cited === null ? [] : describeCited(cited), share ?? []].flat().join('　');
  const remark = notes === '' ? [] : [makeElement('p', 'share', notes)];
  const isLong = words.join('').length > LONG;
  const layout = `${isAlone ? ' alone' : ''}${isLong ? ' long' : ''}`;
  return makeElement('li', `keyword${layout}`, link, ...remark);
}

/** The words as printed; the end of a paragraph is drawn, so that it is no text. */
function drawMark(words: readonly string[]): HTMLElement {
  const mark = makeElement('mark', '');
  words.forEach((part, index) => {
    if (index > 0) mark.append(makeElement('span', 'paragraph-break'));
    mark.append(part);
  });
  return mark;
}

function name({ card, anchor }: ConcordanceLine): string {
  return `${card.key}#${anchor}`;
}
