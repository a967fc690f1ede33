declare module 'subset-font' {
  /** Subsets a font to the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype';
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
      readonly preserveNameIds: readonly number[];
    },
  ): Promise<Buffer>;
}

declare module 'fontverter' {
  /** Converts between sfnt and WOFF. */
  export function convert(font: Uint8Array, format: 'truetype'): Promise<Buffer>;
}
