import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site whose pages tell what goes wrong on them. */
export interface ProbedSite {
  /** With trailing slash. */
  readonly address: string;
  /** What the server refused since it was asked last. */
  takeRefused(): string[];
  close(): void;
}

/**
 * Runs in each page before all other scripts: not every engine tells its driver what its console says. Firefox calls
 * it an error when a module is to be loaded ahead that it has already.
 */
const PROBE = `window.complaints = [];
addEventListener('error', (event) => {
  if (event.target.rel === 'modulepreload') return;
  complaints.push(event.message ?? 'failed: ' + (event.target.src ?? event.target.href));
}, true);
addEventListener('unhandledrejection', (event) => complaints.push('rejected: ' + event.reason));
document.addEventListener('securitypolicyviolation', (event) => complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
for (const name of ['error', 'warn']) {
  const own = console[name];
  console[name] = (...words) => { complaints.push(words.join(' ')); own.apply(console, words); };
}`;

const OWN_HEADERS = /^(content-(encoding|length)|transfer-encoding|connection|keep-alive)$/;

/** Passes a site through, with the probe as the first script of each page, and notes what is refused. */
export async function probeSite(site: string): Promise<ProbedSite> {
  let refused: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/probe.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(PROBE);
      return;
    }
    const answer = await fetch(new URL(request.url ?? '', site), { redirect: 'manual' });
    if (answer.status >= 400) refused.push(`${answer.status} ${request.url}`);
    const headers = [...answer.headers].filter(([name]) => !OWN_HEADERS.test(name));
    const body = headers.some(([, value]) => value.startsWith('text/html'))
      ? (await answer.text()).replace('<head>', '<head><script src="/probe.js"></script>')
      : Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    takeRefused() {
      const taken = refused;
      refused = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
