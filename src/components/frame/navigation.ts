/** Name of the edition as it stands in the head of every page. */
export const SITE = { work: '网络空间命运共同体', kind: '文献编年' } as const;

/** A link of the frame; `path` is relative to the base. */
export interface NavigationLink {
  readonly section: Section;
  readonly label: string;
  readonly path: string;
}

/** Part of the site that a page belongs to. */
export type Section =
  | 'timeline'
  | 'documents'
  | 'motifs'
  | 'citations'
  | 'check'
  | 'search'
  | 'about'
  | 'data';

/** Entries of the main navigation, in order; only pages that exist. */
export const NAVIGATION: readonly NavigationLink[] = [
  { section: 'timeline', label: '编年', path: '' },
  { section: 'documents', label: '文献', path: 'documents/' },
  { section: 'citations', label: '引文', path: 'citations/' },
  { section: 'motifs', label: '用语沿革', path: 'motifs/' },
  { section: 'check', label: '引文核对', path: 'check/' },
  { section: 'about', label: '编例', path: 'about/' },
];

/** The search page. */
export const SEARCH: NavigationLink = { section: 'search', label: '检索引文', path: 'search/' };
