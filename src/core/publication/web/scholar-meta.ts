import { LICENCE } from '../licence.ts';
import { type CitableWork, listAuthors, nameWhole } from '../reference/reference.ts';

/**
 * Names and contents of `meta` elements by which reference managers know a text: Highwire Press tags, and what
 * Zotero's translator of embedded metadata reads besides. `z:itemType` keeps it from guessing a journal article; its
 * field “extra” takes lines, of CSL variables too, from `DC.description`. Address and name of the site stand in
 * `og:url` and `og:site_name`.
 */
export function listScholarMetas(work: CitableWork): [name: string, content: string][] {
  const slashed = (date: string) => date.replaceAll('-', '/');
  return [
    ['z:itemType', 'webpage'],
    ['citation_title', nameWhole(work)],
    ...listAuthors(work).map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', slashed(work.date)],
    ['citation_language', 'zh-CN'],
    ['DC.rights', LICENCE.owners],
    ['DC.description', listExtraLines(work).join('\n')],
  ];
}

function listExtraLines(work: CitableWork): string[] {
  return [
    work.publisher === '' ? '' : `original-publisher: ${work.publisher}`,
    `version: ${work.editionVersion}`,
    work.certainty === 'printed' ? '' : '日期不是底本所印',
  ].filter((line) => line !== '');
}
