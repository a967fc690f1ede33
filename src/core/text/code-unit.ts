import type { Span } from './span.ts';

const YES = 1;
const NO = 2;

/** A test of UTF-16 code units that asks `test`, with the unit as a string, once for each. */
export function rememberUnits(test: (unit: string) => boolean): (unit: number) => boolean {
  const answers = new Uint8Array(0x10000);
  return (unit) => {
    if (answers[unit] === 0) answers[unit] = test(String.fromCharCode(unit)) ? YES : NO;
    return answers[unit] === YES;
  };
}

/** First offset of the span whose code unit does not pass; its end if all do. Cost: linear. */
export function skipUnits(text: string, span: Span, passes: (unit: number) => boolean): number {
  let offset = span.start;
  while (offset < span.end && passes(text.charCodeAt(offset))) offset += 1;
  return offset;
}
