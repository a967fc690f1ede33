import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom, drawNumber, drawOne } from '../src/core/text/random.ts';
import { HEADERS } from '../src/press/headers.ts';
import { type ServedSite, serveFolder } from './static-server.ts';

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'year'));
  await writeFile(join(folder, 'index.html'), '首页'.repeat(1000));
  await writeFile(join(folder, 'year/index.html'), '某年');
  await writeFile(join(folder, 'year/year.txt'), '某年');
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data/texts.csv'), '某年');
  await writeFile(join(folder, '404.html'), '没有');
  site = await serveFolder(folder, '/sub/', 0);
});

afterAll(async () => {
  site.server.close();
  await rm(folder, { recursive: true });
});

/** Sends a request line as it is, which fetch would mend first, and returns the answer's own first line. */
function send(line: string, headers = ''): Promise<string> {
  const { port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`${line}\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`);
    });
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test('a page comes with the headers of a host, compressed', async () => {
  const response = await fetch(site.address);
  expect(await response.text()).toBe('首页'.repeat(1000));
  expect(response.headers.get('content-encoding')).toBe('gzip');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(response.headers.get(name)).toBe(value);
  }
});

test('text says how it is encoded', async () => {
  const response = await fetch(`${site.address}year/year.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe('某年');
});

test('data may be read by other sites', async () => {
  const response = await fetch(`${site.address}data/texts.csv`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
});

test('a folder without its slash leads to it, with what was asked for', async () => {
  const response = await fetch(`${site.address}year?q=x`, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/sub/year/?q=x');
});

test.each(['none/', 'year/none', '../static-server.ts', '%00', '%'])(
  'has the page of what is missing for %s',
  async (path) => {
    const response = await fetch(site.address + path);
    expect([response.status, await response.text()]).toEqual([404, '没有']);
  },
);

test.each([
  ['GET // HTTP/1.1', 404],
  ['GET //year HTTP/1.1', 404],
  ['GET /sub//year HTTP/1.1', 301],
  ['GET /sub/../../etc/passwd HTTP/1.1', 404],
  ['GET /sub/..%2f..%2fetc/passwd HTTP/1.1', 404],
  ['GET http://[/ HTTP/1.1', 404],
  ['GET /sub/%E0%A4%A HTTP/1.1', 404],
  ['OPTIONS * HTTP/1.1', 404],
])('survives %s', async (line, status) => {
  expect(await send(line)).toContain(` ${status} `);
});

test('survives a range that ends before it begins', async () => {
  await send('GET /sub/ HTTP/1.1', 'Range: bytes=5-2\r\n');
  expect((await fetch(site.address)).ok).toBe(true);
});

test('survives ten thousand requests of any kind', async () => {
  const random = createRandom(REQUESTS);
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const lines = Array.from({ length: AT_ONCE }, () => drawRequest(random));
    await Promise.all(lines.map(([line, headers]) => send(line, headers).catch(() => '')));
  }
  expect((await fetch(site.address)).ok).toBe(true);
}, 120_000);

const REQUESTS = 10_000;
const AT_ONCE = 50;

/** What requests are put together from that no browser would send. */
const PARTS = {
  path: '/ // .. % %00 %2e %2f sub year ? # : @ [ ] \\ 年 \u0000 http:// .html * &'.split(' '),
  method: ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'CONNECT', 'X', '', 'get'],
  version: ['HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''],
  header: [
    '',
    'Range: bytes=9-1\r\n',
    'Range: bytes=-0\r\n',
    'Accept-Encoding: gzip, br;q=2\r\n',
    'If-None-Match: W/"\r\n',
    'Content-Length: 5\r\n',
    'Expect: 100-continue\r\n',
    `X: ${'x'.repeat(9000)}\r\n`,
  ],
} as const;

function drawRequest(random: () => number): [line: string, headers: string] {
  const parts = Array.from({ length: drawNumber(random, 0, 12) }, () =>
    drawOne(random, [...PARTS.path, ' ']),
  );
  const line = `${drawOne(random, PARTS.method)} /sub/${parts.join('')} ${drawOne(random, PARTS.version)}`;
  return [line, drawOne(random, PARTS.header)];
}

test('rejects where the port is taken', async () => {
  await expect(serveFolder(folder, '/', Number(new URL(site.address).port))).rejects.toThrow();
});
