/** What a reference manager saves of a page. */
interface SavedItem {
  readonly type: string;
  readonly title: string;
  readonly website: string;
  readonly creators: readonly string[];
  readonly date: string;
  readonly url: string;
  readonly language: string;
  readonly rights: string;
  /** Lines of CSL variables. */
  readonly extra: readonly string[];
}

/**
 * Maps the head of a page as Zotero's translator “Embedded Metadata” does (state of June 2026): RDF from prefixed
 * names first (dc, dcterms, prism, og, z), then Highwire tags over it; without authors, elements whose class is byline
 * or vcard.
 */
export function saveItem(html: string): SavedItem {
  const metas = readMetas(html);
  const first = (...names: string[]) =>
    names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined) ?? '';
  const type = first('z:itemtype') || guessType(metas);
  // Only a type that Zotero is told takes its field “extra” from the page.
  const extra = metas.has('z:itemtype') ? first('dc.description').split('\n') : [];
  return {
    type,
    title: first('citation_title', 'dc.title', 'og:title'),
    website: type === 'webpage' ? first('prism.publicationname', 'dc.source', 'og:site_name') : '',
    creators: metas.get('citation_author') ?? readBylines(html),
    date: first('citation_publication_date', 'dcterms.date', 'citation_online_date'),
    url: first('citation_public_url', 'og:url'),
    language: first('citation_language'),
    rights: first('dc.rights'),
    extra,
  };
}

function guessType(metas: ReadonlyMap<string, readonly string[]>): string {
  if (metas.has('citation_journal_title')) return 'journalArticle';
  if (metas.has('citation_book_title') || metas.has('citation_inbook_title')) return 'bookSection';
  return metas.has('citation_title') ? 'journalArticle' : 'webpage';
}

function readMetas(html: string): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const [, name = '', content = ''] of html.matchAll(
    /<meta (?:name|property)="([^"]+)" content="([^"]*)"/gu,
  )) {
    const key = name.toLowerCase();
    metas.set(key, [...(metas.get(key) ?? []), decodeText(content)]);
  }
  return metas;
}

function readBylines(html: string): string[] {
  const found = html.matchAll(/<\w+[^>]* class="[^"]*\b(?:byline|vcard)[^"]*"[^>]*>([^<]*)/gu);
  return [...found].map(([, words = '']) => words);
}

function decodeText(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}
