/** A folded code unit of the query that stands in the target too, in order. */
interface AlignedUnit {
  readonly query: number;
  readonly target: number;
}

interface LocalAlignment {
  readonly pairs: readonly AlignedUnit[];
  /** Length of the longest run without any difference. */
  readonly longestRun: number;
}

/** A match outweighs two differences: a quotation with every third character wrong is still one piece. */
const MATCH = 2;
const DIFFERENCE = -1;

/**
 * The best common stretch of two folded strings.
 * Smith and Waterman, “Identification of common molecular subsequences” (1981), with a linear gap cost.
 * Cost: the product of both lengths, in time and in bytes.
 */
export function alignLocally(query: string, target: string): LocalAlignment {
  const width = target.length + 1;
  const steps = new Uint8Array((query.length + 1) * width);
  let above = new Int32Array(width);
  let best = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= query.length; row += 1) {
    const scores = new Int32Array(width);
    const unit = query.charCodeAt(row - 1);
    for (let column = 1; column < width; column += 1) {
      const isSame = unit === target.charCodeAt(column - 1);
      const diagonal = (above[column - 1] ?? 0) + (isSame ? MATCH : DIFFERENCE);
      const up = (above[column] ?? 0) + DIFFERENCE;
      const left = (scores[column - 1] ?? 0) + DIFFERENCE;
      const score = Math.max(0, diagonal, up, left);
      scores[column] = score;
      steps[row * width + column] = chooseStep(score, diagonal, up, isSame);
      if (score > best.score) best = { score, row, column };
    }
    above = scores;
  }
  return followBack(steps, width, best);
}

const STOP = 0;
const SAME = 1;
const OTHER = 2;
const UP = 3;
const LEFT = 4;

function chooseStep(score: number, diagonal: number, up: number, isSame: boolean): number {
  if (score === 0) return STOP;
  if (score === diagonal) return isSame ? SAME : OTHER;
  return score === up ? UP : LEFT;
}

function followBack(
  steps: Uint8Array,
  width: number,
  { row, column }: { row: number; column: number },
): LocalAlignment {
  const pairs: AlignedUnit[] = [];
  let longestRun = 0;
  let run = 0;
  for (let step = steps[row * width + column]; step !== STOP; step = steps[row * width + column]) {
    run = step === SAME ? run + 1 : 0;
    longestRun = Math.max(longestRun, run);
    if (step === SAME) pairs.push({ query: row - 1, target: column - 1 });
    if (step !== LEFT) row -= 1;
    if (step !== UP) column -= 1;
  }
  return { pairs: pairs.reverse(), longestRun };
}
