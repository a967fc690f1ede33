import { escapeXml } from '../xml.ts';
import type { BookFile } from './book.ts';

/** What stands between the body tags of a page. */
const BODY = /<body[^>]*>([\s\S]*)<\/body>/u;

/**
 * One HTML document of all pages of the book, in the order of reading, to be printed. An id is preceded by the name of
 * its page, and links lead to places in the document; addresses of the web stay. `styles` are paths of style sheets.
 */
export function composePrint(
  title: string,
  pages: readonly BookFile[],
  styles: readonly string[],
): string {
  const names = new Map(pages.map(({ path }) => [path.replace(/^.*\//u, ''), namePage(path)]));
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeXml(href)}">`).join('');
  const sections = pages.map(({ path, text }) => {
    const name = namePage(path);
    const body = (BODY.exec(text)?.[1] ?? '')
      // What EPUB has and HTML does not; an element without content is closed otherwise.
      .replaceAll(/ epub:type="[^"]*"/gu, '')
      .replaceAll(/<(\w+)((?: [\w:-]+="[^"]*")*)\/>/gu, (_, tag: string, rest: string) =>
        tag === 'img' ? `<img${rest}>` : `<${tag}${rest}></${tag}>`,
      )
      .replaceAll(/ id="([^"]*)"/gu, ` id="${name}-$1"`)
      .replaceAll(/ href="(?!https?:)([^"#]*)(?:#([^"]*))?"/gu, (_, file: string, id?: string) => {
        const target = file === '' ? name : (names.get(file) ?? file);
        return ` href="#${id === undefined ? target : `${target}-${id}`}"`;
      });
    return `<section class="page" id="${name}">${body}</section>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>${links}</head><body>${sections.join('\n')}</body></html>\n`;
}

function namePage(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.xhtml$/u, '');
}
