import { formatDate } from '../../edition/date.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import { SITE } from '../../edition/site-name.ts';
import { describeExtent, writeStandfirst } from '../../edition/standfirst.ts';
import { spellCount } from '../../text/numeral.ts';

/** Width and height of a picture that is shown with a shared link, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

interface SharedPlace {
  /** Path of the page below the base: `''`, `2015/`. */
  readonly path: string;
  /** What a messenger shows of the page, and what its picture says. */
  readonly title: string;
  readonly description: string;
}

/** A page that has a picture of its own. */
export type SharedPage = SharedPlace &
  (
    | { readonly kind: 'home' | 'read' | 'evolution' }
    | { readonly kind: 'speech'; readonly speech: Speech }
    | { readonly kind: 'document'; readonly document: Document }
  );

/** All pages with a picture, home first. */
export function listSharedPages({
  speeches,
  documents,
}: Pick<Edition, 'speeches' | 'documents'>): SharedPage[] {
  const { occasion, contents } = writeStandfirst(speeches);
  const reading = `${writeReadingOffer(speeches)}${describeExtent(speeches)}`;
  return [
    { kind: 'home', path: '', title: `${SITE.work}${SITE.kind}`, description: occasion + contents },
    { kind: 'read', path: 'read/', title: '通读', description: reading },
    {
      kind: 'evolution',
      path: 'motifs/',
      title: '提法演变',
      description: writeEvolutionOffer(speeches),
    },
    ...speeches.map(describeSpeech),
    ...documents.map(describeDocument),
  ];
}

function describeSpeech(speech: Speech): SharedPage {
  const { year, form, date, title, pull } = speech;
  return {
    kind: 'speech',
    path: `${year}/`,
    title: `${year}年${form}（节选）`,
    description: `${formatDate(date)}，${title}：“${pull}”`,
    speech,
  };
}

function describeDocument(document: Document): SharedPage {
  const { id, card } = document;
  const description = nameOrigin(document);
  return { kind: 'document', path: `documents/${id}/`, title: card.title, description, document };
}

/** Path of the picture of a page, below the base: `share/home.png`, `share/documents-demo.png`. */
export function locatePicture({ path }: SharedPlace): string {
  return `share/${path.replace(/\/$/, '').replaceAll('/', '-') || 'home'}.png`;
}

/** The page whose picture a page shows: its own, else that of the nearest page above it, at last home. */
export function findSharedPage(pages: readonly SharedPage[], path: string): SharedPage {
  const above = pages.filter((page) => path.startsWith(page.path));
  const nearest = above.sort((left, right) => right.path.length - left.path.length)[0];
  if (nearest === undefined) throw new RangeError('no picture of the home page');
  return nearest;
}

/** Author and publisher, each once and not what the document is called anyway, and the date. */
export function nameOrigin({ card }: Document): string {
  const names = [card.author.value, card.publisher.value].filter((one) => one !== card.short);
  return [...new Set([...names, card.date.display])].filter((one) => one !== null).join('　');
}

export function writeReadingOffer(speeches: readonly Speech[]): string {
  return `习近平主席致世界互联网大会的${spellCount(speeches.length)}篇致辞节选，一页读完。`;
}

export function writeEvolutionOffer(speeches: readonly Speech[]): string {
  return `${spellCount(speeches.length)}年致辞里，哪些提法何时出现，又怎样沿用。`;
}
