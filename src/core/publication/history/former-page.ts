import type { Register } from '../../../schema/content/register.ts';
import { formatDate } from '../../edition/date.ts';
import type { Edition } from '../../edition/edition.ts';
import { namePlace } from '../../edition/passage/place.ts';
import { parseCitationId } from '../../register/citation-id.ts';
import { followName } from '../../register/registered-id.ts';

/** A page that stands at an old address, with where its matter is now. */
interface FormerPage {
  /** Path below the base, without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  /** What happened, when and why. */
  readonly text: string;
  /** Path below the base that has the matter, and its name; `null` where there is none. */
  readonly home: { readonly path: string; readonly label: string } | null;
  /** Whether the page at `home` is the same under another address: then the reader is led there. */
  readonly isSame: boolean;
}

/** All pages at old addresses: documents under former ids or withdrawn, and citations that are no more. */
export function listFormerPages(register: Register, edition: Edition): FormerPage[] {
  const titles = new Map(edition.documents.map(({ id, card }) => [id, card.title]));
  const renamed = register.renamed.map(({ from, to, on }): FormerPage => {
    const id = followName(register, to);
    const title = titles.get(id) ?? id;
    return {
      path: `documents/${from}`,
      title,
      text: `本页地址于${formatDate(on)}改为 documents/${id}/；段句编号不变。`,
      home: titles.has(id) ? { path: `documents/${id}/`, label: `《${title}》` } : null,
      isSame: titles.has(id),
    };
  });
  const withdrawn = register.gone.flatMap(({ from, on, reason, back }): FormerPage[] => {
    if (from.includes('#') || back !== undefined || titles.has(from)) return [];
    const text = `此处原有的文献于${formatDate(on)}撤下：${reason.replace(/。$/u, '')}。`;
    const home = { path: 'documents/', label: '所收文献' };
    return [{ path: `documents/${from}`, title: '已撤下的文献', text, home, isSame: false }];
  });
  return [...renamed, ...withdrawn, ...listFormerCitations(register, titles)];
}

function listFormerCitations(
  register: Register,
  titles: ReadonlyMap<string, string>,
): FormerPage[] {
  return register.goneCitations.flatMap(({ from, to, on, reason, back }): FormerPage[] => {
    if (back !== undefined) return [];
    const { document, passage } = parseCitationId(from);
    const id = followName(register, document);
    const title = titles.get(id);
    const text = `此条引文于${formatDate(on)}撤下：${reason.replace(/。$/u, '')}。`;
    const place =
      title === undefined
        ? { path: 'citations/', label: '引文一览' }
        : { path: `documents/${id}/#${passage}`, label: `《${title}》${namePlace(passage)}` };
    const home = to === null ? place : { path: `citations/${to}/`, label: '今之引文' };
    return [{ path: `citations/${from}`, title: '已撤下的引文', text, home, isSame: to !== null }];
  });
}
