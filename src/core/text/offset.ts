/** Offsets (UTF-16 code units) at which the words begin, overlapping places too, in order; none for empty words. */
export function listOffsets(text: string, words: string): number[] {
  const offsets: number[] = [];
  if (words === '') return offsets;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) offsets.push(at);
  return offsets;
}

/** The first index below `length` that holds, where none before it does and all after it do; else `length`. Cost: logarithmic. */
export function bisect(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
