import type { Citation } from '../../schema/citation.ts';

/** A step of the way from the cited to the citing words, as it is shown. */
export interface ShownStep {
  readonly type: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** Equal words longer than twice this are cut in the middle where space is short. */
const KEPT = 8;

/** One line of text with what was left out and what was put in. */
export function mergeDifference(operations: Citation['operations']): ShownStep[] {
  return operations.flatMap(({ type, citing, cited }): ShownStep[] => {
    if (type === 'equal') return [{ type: 'same', text: citing }];
    const steps: ShownStep[] = [
      { type: 'del', text: cited },
      { type: 'ins', text: citing },
    ];
    return steps.filter((one) => one.text !== '');
  });
}

/** The words of one side, with what the other side lacks. */
export function showSide(
  operations: Citation['operations'],
  side: 'citing' | 'cited',
): ShownStep[] {
  return operations.flatMap((operation): ShownStep[] => {
    const text = operation[side];
    if (text === '') return [];
    if (operation.type === 'equal') return [{ type: 'same', text }];
    return [{ type: side === 'citing' ? 'ins' : 'del', text }];
  });
}

/** Shortens equal words: `网络空间是……国共同掌握`. */
export function abridge(steps: readonly ShownStep[]): ShownStep[] {
  return steps.map(({ type, text }, index) => {
    if (type !== 'same' || text.length <= 2 * KEPT) return { type, text };
    const head = index === 0 ? '' : text.slice(0, KEPT);
    const tail = index === steps.length - 1 ? '' : text.slice(-KEPT);
    return { type, text: `${head}……${tail}` };
  });
}
