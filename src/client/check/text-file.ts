/** What became of a file that a reader gave. */
type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** Larger files hold more than can be checked at once. */
const LARGEST_FILE = 8 * 1024 * 1024;
const NAME = /\.(?:txt|md|markdown)$/iu;
/** Controls and unassigned characters that no text has: a file with them is something else. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/** Reads a text file in UTF-8, UTF-16 or GB 18030; nothing else is taken. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (!NAME.test(file.name))
    return refuse('只能读取 .txt 与 .md 文件；其他文件请打开后复制文字，粘贴在此。');
  if (file.size > LARGEST_FILE) return refuse('文件超过 8 MB，请分成几份核对。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  return text === null || CONTROLS.test(text)
    ? refuse('这个文件的内容不是文字，没有读入。')
    : { ok: true, text };
}

function refuse(message: string): TextFile {
  return { ok: false, message };
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encodings = isWide ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The bytes are in the next encoding, or in none.
    }
  }
  return null;
}
