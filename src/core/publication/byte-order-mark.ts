/**
 * The text with a byte order mark before it. Where no header names the encoding, Excel and browsers know UTF-8 by it
 * alone. Markdown and BibTeX go without: their readers take it for a character of the text.
 */
export function markEncoding(text: string): string {
  return `\u{feff}${text}`;
}
