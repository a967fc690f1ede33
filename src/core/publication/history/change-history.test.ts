import { expect, test } from 'vitest';
import type { Register } from '../../../schema/content/register.ts';
import { formatFeed } from './change-feed.ts';
import { traceVersions } from './change-history.ts';

const line = (on: string, opening: string) => `${on} 00000000 ${opening}`;
const OLD = '2020-01-01';
const NEW = '2020-02-02';

const register: Register = {
  works: {
    article: {
      p1: [line(OLD, '甲。乙。'), line(NEW, '甲。丙。')],
      p1s1: line(OLD, '甲。'),
      p1s2: line(OLD, '乙。'),
      p1s2a: line(NEW, '丙。'),
      p1a: line(NEW, '丁。'),
      p1as1: line(NEW, '丁。'),
    },
    letter: { p1: line(NEW, '戊。'), p1s1: line(NEW, '戊。') },
  },
  gone: [{ from: 'article#p1s2', to: null, on: NEW, reason: '误植' }],
  renamed: [],
  citations: {},
  goneCitations: [],
};

const LIST = [
  { version: '0.2.0', date: '2020-02-03', changes: ['收入戊<文>'] },
  { version: '0.1.0', date: OLD, changes: ['初版'] },
];

test('each version has the changes up to its date; what was there at first is no change', () => {
  const told = traceVersions(LIST, register).map(({ version, addresses }) => [
    version,
    addresses.map(({ work, text }) => `${work} ${text}`),
  ]);
  expect(told).toEqual([
    [
      '0.2.0',
      [
        'article 第1段文字或起讫改订：“甲。丙。……”',
        'article 第1段第2a句新编：“丙。……”',
        'article 第1a段新编：“丁。……”',
        'letter 新收',
        'article 此处原有第1段第2句“乙。……”，2020年2月2日撤下：误植。',
      ],
    ],
    ['0.1.0', []],
  ]);
});

test('what is later than the last version stands by itself, before it', () => {
  const [pending] = traceVersions(LIST.slice(1), register);
  expect(pending?.version).toBeNull();
  expect(pending?.addresses).toHaveLength(5);
});

test('the feed has an entry a version, in XML', () => {
  const head = {
    title: '样本',
    page: 'https://example.org/changes/',
    self: 'https://example.org/changes.xml',
    author: '编者',
  };
  const feed = formatFeed(head, traceVersions(LIST, register));
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain('<id>https://example.org/changes/#v0-2-0</id>');
  expect(feed).toContain('收入戊&lt;文&gt;');
  expect(feed).toContain('<updated>2020-02-03T00:00:00Z</updated>');
});
