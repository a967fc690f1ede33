/** A square picture, `size` pixels wide, below 256. */
interface IconPicture {
  readonly size: number;
  readonly png: Uint8Array;
}

const HEAD = 6;
const ENTRY = 16;
const BITS_PER_PIXEL = 32;

/** An ICO file of PNG pictures (https://learn.microsoft.com/previous-versions/ms997538, PNG since Windows Vista). */
export function packIcon(pictures: readonly IconPicture[]): Buffer {
  const directory = Buffer.alloc(HEAD + ENTRY * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = HEAD + ENTRY * index;
    directory.writeUInt8(size, at);
    directory.writeUInt8(size, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(BITS_PER_PIXEL, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}
