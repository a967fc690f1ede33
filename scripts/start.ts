import { runProgram } from './process.ts';
import { serveFolder } from './static-server.ts';

const PORT = Number(process.env.PORT ?? 4321);
const BASE = process.env.BASE_PATH ?? '/';

const code = await runProgram(process.execPath, ['scripts/build.ts', '--silent']);
if (code !== 0) process.exit(code);
const server = serveFolder('dist', BASE);
server.on('error', (error) => {
  console.error(`Port ${PORT} cannot be used (${error.message}). Set PORT to another one.`);
  process.exit(1);
});
server.listen(PORT, () => {
  console.log(`The site is at http://localhost:${PORT}${BASE} until you stop it with Ctrl-C.`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
