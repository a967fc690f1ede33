import { type ConcordanceLine, countLines } from '../../core/concordance.ts';

/** Shows beside each choice of a text how many places it has, and which texts are chosen. */
export function updateFacets(
  root: ParentNode,
  lines: readonly ConcordanceLine[],
  chosen: readonly string[],
): void {
  const counts = countLines(lines);
  const most = Math.max(1, ...counts.values());
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-key]')) {
    const { key = '', name = '' } = button.dataset;
    const count = counts.get(key) ?? 0;
    const isChosen = chosen.includes(key);
    button.ariaPressed = String(isChosen);
    button.ariaLabel = `${name}，${count}处`;
    button.disabled = count === 0 && !isChosen;
    button.querySelector('b')?.replaceChildren(String(count));
    button.style.setProperty('--share', String(count / most));
    button.classList.toggle('zero', count === 0);
  }
}
