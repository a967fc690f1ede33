import type { Edition } from '../../edition/edition.ts';
import { writeStandfirst } from '../../edition/standfirst.ts';
import { LICENCE } from '../licence.ts';

/** A file of the crate. */
interface CrateFile {
  /** Path from the root of the crate. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

interface CratePlace {
  /** Absolute address of the site's first page. */
  readonly home: string;
  readonly files: readonly CrateFile[];
}

export const CRATE_FILE = 'ro-crate-metadata.json';

/** Media types and contents by what a name ends with; the first that fits. */
const KINDS = [
  ['.schema.json', 'application/schema+json', '同名数据文件的 JSON Schema'],
  ['.csv-metadata.json', 'application/csvm+json', '同名表格各列的说明'],
  ['.jsonld', 'application/ld+json', '引文，W3C Web Annotation'],
  ['cite.json', 'application/vnd.citationstyles.csl+json', '引用全篇的条目，CSL-JSON'],
  ['passages.json', 'application/vnd.citationstyles.csl+json', '引用各句各段的条目，CSL-JSON'],
  ['.json', 'application/json', '数据，结构见同名的 JSON Schema'],
  ['.csv', 'text/csv', '数据，一条一行'],
  ['.tei.xml', 'application/tei+xml', '读文、校改与引文，TEI P5'],
  ['.rng', 'application/xml', 'TEI 文件的 RELAX NG'],
  ['cite.bib', 'text/x-bibtex', '引用全篇的条目，BibTeX'],
  ['passages.bib', 'text/x-bibtex', '引用各句各段的条目，BibTeX'],
  ['.md', 'text/markdown', '读文，Markdown'],
  ['.txt', 'text/plain', '读文，纯文本'],
] as const;

/**
 * What the published data are, as the metadata file of an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): the root data
 * set with its version and licence, and every file.
 */
export function makeCrate(edition: Edition, { home, files }: CratePlace): object {
  const { title, publisher } = edition;
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': CRATE_FILE,
        '@type': 'CreativeWork',
        conformsTo: link('https://w3id.org/ro/crate/1.1'),
        about: link('./'),
      },
      describeRoot(edition, { home, files }),
      { '@id': '#editors', '@type': 'Organization', name: `${title}的编者`, url: home },
      ...(publisher === undefined
        ? []
        : [{ '@id': '#publisher', '@type': 'Organization', name: publisher.name, url: home }]),
      {
        '@id': LICENCE.url,
        '@type': 'CreativeWork',
        name: LICENCE.name,
        description: `${LICENCE.own}${LICENCE.texts}`,
      },
      ...files.map(describeFile),
    ],
  };
}

const link = (id: string) => ({ '@id': id });

/** The data set as a whole. */
function describeRoot(edition: Edition, { home, files }: CratePlace): object {
  const { title, version, date, speeches } = edition;
  const { occasion, contents } = writeStandfirst(speeches);
  return {
    '@id': './',
    '@type': 'Dataset',
    name: title,
    description: `${occasion}${contents}${LICENCE.texts}`,
    version,
    datePublished: date,
    inLanguage: 'zh-CN',
    url: home,
    license: link(LICENCE.url),
    author: link('#editors'),
    ...(edition.publisher !== undefined && { publisher: link('#publisher') }),
    hasPart: files.map(({ path }) => link(encodeURI(path))),
  };
}

function describeFile({ path, size }: CrateFile): object {
  const kind = KINDS.find(([end]) => path.endsWith(end));
  if (kind === undefined) throw new RangeError(`no media type of ${path}`);
  const [, encodingFormat, description] = kind;
  return {
    '@id': encodeURI(path),
    '@type': 'File',
    name: path,
    description,
    encodingFormat,
    contentSize: String(size),
  };
}
