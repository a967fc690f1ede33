import { type ConcordanceLine, countLines } from '../../core/concordance/concordance.ts';

/**
 * Shows beside each choice of a text how many places it has, and which texts are chosen.
 * The bars of the years are measured by the year with most places.
 */
export function updateFacets(
  root: ParentNode,
  lines: readonly ConcordanceLine[],
  chosen: readonly string[],
): void {
  const counts = countLines(lines);
  const most = Math.max(
    ...countLines(lines.filter(({ card }) => card.kind === 'address')).values(),
  );
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-key]')) {
    const { key = '' } = button.dataset;
    const count = counts.get(key) ?? 0;
    const isChosen = chosen.includes(key);
    button.ariaPressed = String(isChosen);
    button.disabled = count === 0 && !isChosen;
    button.querySelector('b')?.replaceChildren(String(count));
    button.style.setProperty('--share', String(count / Math.max(1, most)));
    button.classList.toggle('zero', count === 0);
  }
}
