/** Prints one figure with what it should be; remembers whether it is missed. */
export class Report {
  #missed = 0;

  get missed(): number {
    return this.#missed;
  }

  head(title: string): void {
    console.log(`\n${title}`);
  }

  /** A figure without a limit. */
  say(what: string, figure: string): void {
    console.log(`  ${what.padEnd(58)} ${figure}`);
  }

  /** A figure that must hold. */
  hold(
    what: string,
    figure: string,
    { limit, holds }: { readonly limit: string; readonly holds: boolean },
  ): void {
    if (!holds) this.#missed += 1;
    console.log(`${holds ? '  ' : '✗ '}${what.padEnd(58)} ${figure}   (${limit})`);
  }
}

/** Value below which the share of the numbers lies; NaN for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

export function formatShare(part: number, whole: number): string {
  return `${part} / ${whole} = ${whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`}`;
}
