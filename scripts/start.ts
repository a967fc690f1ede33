import { readSiteAddress } from '../src/press/site-address.ts';
import { runProgram } from './process.ts';
import { serveFolder } from './static-server.ts';

const PORT = Number(process.env.PORT ?? 4321);
const SITE = process.env.SITE_URL ?? `http://localhost:${PORT}`;

console.log('Building the site:');
const code = await runProgram(process.execPath, ['scripts/build.ts', '--silent'], {
  SITE_URL: SITE,
  TELL_STEPS: '1',
});
if (code !== 0) process.exit(code);
try {
  const { base } = readSiteAddress({ ...process.env, SITE_URL: SITE });
  const { address } = await serveFolder('dist', base, PORT);
  console.log(`The site is at ${address} until you stop it with Ctrl-C.`);
} catch (error) {
  const reason = error instanceof Error ? error.message : error;
  console.error(`Port ${PORT} cannot be used (${reason}). Set PORT to another one.`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
