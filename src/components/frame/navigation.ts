/** A link of the frame; `path` is relative to the base. */
export interface NavigationLink {
  readonly section: Section;
  readonly label: string;
  readonly path: string;
}

/** Part of the site that a page belongs to. */
export type Section =
  | 'timeline'
  | 'read'
  | 'documents'
  | 'motifs'
  | 'citations'
  | 'check'
  | 'search'
  | 'about'
  | 'data';

/** Entries of the main navigation, in order; only pages that exist. */
export const NAVIGATION: readonly NavigationLink[] = [
  { section: 'timeline', label: '历年致辞', path: '' },
  { section: 'read', label: '通读', path: 'read/' },
  { section: 'motifs', label: '提法演变', path: 'motifs/' },
  { section: 'citations', label: '引文一览', path: 'citations/' },
  { section: 'documents', label: '引用它的文献', path: 'documents/' },
  { section: 'check', label: '核对一段引文', path: 'check/' },
  { section: 'about', label: '关于本编', path: 'about/' },
];

/** The search page. */
export const SEARCH: NavigationLink = { section: 'search', label: '搜索', path: 'search/' };

/** Links of the colophon. */
export const COLOPHON: readonly Omit<NavigationLink, 'section'>[] = [
  { label: '关于本编', path: 'about/' },
  { label: '校记', path: 'apparatus/' },
  { label: '数据', path: 'data/' },
  { label: '怎样引用', path: 'about/cite/' },
  { label: '版本', path: 'changes/' },
];
