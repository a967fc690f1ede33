import type { Edition } from '../../edition/edition.ts';
import { SITE } from '../../edition/site-name.ts';
import { writeStandfirst } from '../../edition/standfirst.ts';
import { LICENCE } from '../licence.ts';
import { type CitableWork, listAuthors, nameWhole } from '../reference/reference.ts';

/** A thing of schema.org, as JSON-LD. */
type LinkedThing = Record<string, unknown>;

interface TextPlace {
  /** Absolute address of the site's first page. */
  readonly home: string;
  /** Absolute address of the picture of the page. */
  readonly image: string;
  /** Absolute address of the capture's source, where it is known. */
  readonly source: string | null;
}

/** A name longer than this, in characters, is that of a body. */
const LONGEST_PERSON = 4;
const CONTEXT = 'https://schema.org';

/** One text of the edition. No licence is given for the words of others. */
export function describeText(work: CitableWork, { home, image, source }: TextPlace): LinkedThing {
  const author = listAuthors(work).map((name) => ({
    '@type': name.length > LONGEST_PERSON ? 'Organization' : 'Person',
    name,
  }));
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': work.url,
    headline: nameWhole(work),
    ...(author.length > 0 && { author }),
    // The vocabulary has no sign for a date that is inferred.
    ...(work.certainty === 'printed' && { datePublished: work.date }),
    inLanguage: 'zh-CN',
    image,
    isBasedOn: {
      '@type': 'CreativeWork',
      name: work.witness,
      ...(work.publisher !== '' && {
        publisher: { '@type': 'Organization', name: work.publisher },
      }),
      ...(source !== null && { url: source }),
    },
    // What is said of the edition as a whole stands on its first page.
    isPartOf: { '@type': 'Dataset', '@id': home, name: work.editionTitle },
  };
}

/** A file that the data set is to be had as. */
interface DataDownload {
  /** Absolute address. */
  readonly url: string;
  readonly type: string;
}

/** The edition as a data set; the licence is that of its own layer. */
export function describeDataset(
  edition: Edition,
  { home, downloads }: { readonly home: string; readonly downloads: readonly DataDownload[] },
): LinkedThing {
  const { title, version, date, speeches, publisher } = edition;
  const { occasion, contents } = writeStandfirst(speeches);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': home,
    name: title,
    description: occasion + contents + LICENCE.texts,
    version,
    datePublished: date,
    inLanguage: 'zh-CN',
    url: home,
    license: LICENCE.url,
    copyrightNotice: LICENCE.texts,
    creator: { '@type': 'Organization', name: title, url: home },
    ...(publisher !== undefined && {
      publisher: { '@type': 'Organization', name: publisher.name },
    }),
    isAccessibleForFree: true,
    temporalCoverage: [speeches[0]?.year, speeches.at(-1)?.year].join('/'),
    keywords: [SITE.work, ...new Set(speeches.map(({ form }) => form))],
    distribution: downloads.map(({ url, type }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

/** The site, with the address of its search. */
export function describeSite(title: string, home: string): LinkedThing {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: title,
    url: home,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Places above a page and the page itself, whose address may be left out. */
export function describeCrumbs(
  places: readonly { readonly label: string; readonly url?: string }[],
): LinkedThing {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(url !== undefined && { item: url }),
    })),
  };
}
