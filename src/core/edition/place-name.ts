const NAMES: ReadonlyMap<string, string> = new Map([
  ['t', '题名'],
  ['b', '署名'],
  ['h', '标题'],
]);

/** Name of a passage for readers: `第13段`, `标题2`, `题名1`. */
export function namePlace(passage: string): string {
  const number = passage.slice(1);
  const name = NAMES.get(passage.charAt(0));
  return name === undefined ? `第${number}段` : `${name}${number}`;
}
