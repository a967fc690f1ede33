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

/** Media types by what a name ends with; the first that fits. */
const TYPES = [
  ['.schema.json', 'application/schema+json'],
  ['.csv-metadata.json', 'application/csvm+json'],
  ['.jsonld', 'application/ld+json'],
  ['.json', 'application/json'],
  ['.csv', 'text/csv'],
  ['.tei.xml', 'application/tei+xml'],
  ['.rng', 'application/xml'],
  ['.bib', 'text/x-bibtex'],
  ['.md', 'text/markdown'],
  ['.txt', 'text/plain'],
  ['.epub', 'application/epub+zip'],
] as const;

/**
 * What the published data are, as the metadata file of an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): the root data
 * set with its version and licence, and every file.
 */
export function makeCrate(edition: Edition, { home, files }: CratePlace): object {
  const { title } = edition;
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
      {
        '@id': LICENCE.url,
        '@type': 'CreativeWork',
        name: LICENCE.name,
        description: `${LICENCE.own}${LICENCE.texts}`,
      },
      ...files.map(({ path, size }) => ({
        '@id': encodeURI(path),
        '@type': 'File',
        name: path,
        encodingFormat: findType(path),
        contentSize: String(size),
      })),
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
    hasPart: files.map(({ path }) => link(encodeURI(path))),
  };
}

function findType(path: string): string {
  const found = TYPES.find(([end]) => path.endsWith(end));
  if (found === undefined) throw new RangeError(`no media type of ${path}`);
  return found[1];
}
