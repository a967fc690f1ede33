import { escapeXml } from '../xml.ts';
import { anchorVersion, type VersionHistory } from './change-history.ts';

/** What a feed says of itself; addresses are absolute. */
interface FeedHead {
  readonly title: string;
  /** Page that has the same list. */
  readonly page: string;
  readonly self: string;
  readonly author: string;
}

/** The versions as an Atom feed (RFC 4287), one entry a version. */
export function formatFeed(head: FeedHead, versions: readonly VersionHistory[]): string {
  const entries = versions.flatMap(({ version, date, changes, addresses }) =>
    version === null || date === null
      ? []
      : [
          '  <entry>',
          `    <title>${escapeXml(`版本${version}`)}</title>`,
          `    <id>${escapeXml(`${head.page}#${anchorVersion(version)}`)}</id>`,
          `    <link href="${escapeXml(`${head.page}#${anchorVersion(version)}`)}"/>`,
          `    <updated>${date}T00:00:00Z</updated>`,
          `    <content type="text">${escapeXml([...changes, ...addresses.map(({ work, text }) => `${work}　${text}`)].join('\n'))}</content>`,
          '  </entry>',
        ],
  );
  const newest = versions.find(({ date }) => date !== null)?.date ?? '';
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <title>${escapeXml(head.title)}</title>`,
    `  <id>${escapeXml(head.page)}</id>`,
    `  <link rel="self" href="${escapeXml(head.self)}"/>`,
    `  <link href="${escapeXml(head.page)}"/>`,
    `  <author><name>${escapeXml(head.author)}</name></author>`,
    `  <updated>${newest}T00:00:00Z</updated>`,
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}
