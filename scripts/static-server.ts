import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { HEADERS, listFileHeaders } from '../src/press/headers.ts';

/** Served to this machine only, unless the environment names another address to listen on. */
const HOST = process.env.HOST ?? 'localhost';

/** A site that is served, until its server is closed. */
export interface ServedSite {
  readonly server: Server;
  /** With trailing slash. */
  readonly address: string;
}

/**
 * Serves a built site below `base` as a static host would, with the headers of `_headers`, from a port, 0 for any
 * that is free. A change in the folder is seen at once. Rejects where the port cannot be had.
 */
export async function serveFolder(folder: string, base: string, port: number): Promise<ServedSite> {
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const answer = createAnswer(folder, prefix);
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      response.destroy();
    }
  });
  server.listen(port, HOST);
  await once(server, 'listening');
  return { server, address: `http://localhost:${readPort(server.address())}${prefix}` };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

function createAnswer(folder: string, prefix: string): Answer {
  const compress = compression({ mimes: /text|javascript|json|xml/ });
  const serve = sirv(folder, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response, path) => setFileHeaders(response, path.slice(1)),
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const [path = '', search = ''] = (request.url ?? '').split(/(?=\?)/, 2);
    const isOurs = path.startsWith(prefix);
    const own = `/${path.slice(prefix.length).replace(/^\/+/, '')}`;
    if (isOurs && !own.endsWith('/') && existsSync(join(folder, own, 'index.html'))) {
      response.writeHead(301, { Location: `${prefix}${own.slice(1)}/${search}` }).end();
      return;
    }
    request.url = own;
    compress(request, response, () => {
      if (isOurs) serve(request, response, () => sayNotFound(folder, response));
      else sayNotFound(folder, response);
    });
  };
}

function setFileHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of listFileHeaders(path)) response.setHeader(name, value);
  if (path.endsWith('.jsonld')) response.setHeader('Content-Type', 'application/ld+json');
}

function sayNotFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  if (existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(page).pipe(response);
  } else response.writeHead(404).end();
}

function readPort(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`);
  return address.port;
}
