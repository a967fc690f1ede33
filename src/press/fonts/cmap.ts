/**
 * Code points that a TrueType or OpenType font maps to glyphs.
 * Reads `cmap` subtables of formats 4 and 12 (OpenType 1.9); throws on a font without one.
 */
export function readCodePoints(sfnt: Uint8Array): Set<number> {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const cmap = findTable(view, 'cmap');
  const points = new Set<number>();
  let tables = 0;
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, points);
    if (format === 12) readFormat12(view, subtable, points);
    if (format === 4 || format === 12) tables += 1;
  }
  if (tables === 0) throw new Error('font without a cmap subtable of format 4 or 12');
  return points;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function readFormat4(view: DataView, at: number, points: Set<number>): void {
  const doubled = view.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + doubled + segment);
    const delta = view.getUint16(at + 16 + doubled * 2 + segment);
    const rangeAt = at + 16 + doubled * 3 + segment;
    const range = view.getUint16(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph =
        range === 0
          ? (point + delta) & 0xffff
          : view.getUint16(rangeAt + range + (point - start) * 2);
      if (glyph !== 0) points.add(point);
    }
  }
}

function readFormat12(view: DataView, at: number, points: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12;
    for (let point = view.getUint32(record); point <= view.getUint32(record + 4); point += 1) {
      points.add(point);
    }
  }
}
