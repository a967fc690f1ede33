import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { centreElement, type EnginePage, pointAt, strikeKeys, waitFor } from './engine-page.ts';

/** Opens WebKitGTK in a display that nobody sees and drives it by WebDriver (W3C). */
export async function openWebKit(program: string): Promise<EnginePage> {
  const home = makeHome();
  const display = await startDisplay();
  const port = await findPort();
  const driver = startDriver(port, { display: display.name, home });
  const stop = () => {
    driver.kill();
    display.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const call = createCaller(`http://127.0.0.1:${port}`);
    await waitUntil(() =>
      call('GET', '/status').then(
        () => true,
        () => false,
      ),
    );
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } },
    };
    const { sessionId } = (await call('POST', '/session', { capabilities })) as {
      sessionId: string;
    };
    return drive((method, path, body) => call(method, `/session/${sessionId}${path}`, body), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** A folder for its settings and caches. */
function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  // The toolbar of the browser keeps the window wider than a phone; small letters let it shrink.
  mkdirSync(join(home, 'gtk-3.0'));
  const style = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 4px; }';
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), style);
  return home;
}

function startDriver(port: number, { display, home }: { display: string; home: string }) {
  return spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      // A software renderer of its layers takes a third of all time, and nobody sees them.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
    },
  });
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

function createCaller(address: string): Call {
  return async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error} ${message}`);
  };
}

function drive(call: Call, stop: () => void): EnginePage {
  const evaluate: EnginePage['evaluate'] = async (script, ...given) => {
    const source = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${script})(...${JSON.stringify(given)})).then(
        (value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
    const answer = await call('POST', '/execute/async', { script: source, args: [] });
    const { value, error } = JSON.parse(String(answer));
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const act = (action: object) => call('POST', '/actions', { actions: [action] });
  const page: EnginePage = {
    evaluate,
    async open(url) {
      await call('POST', '/url', { url });
      await waitFor(page, () => document.readyState === 'complete');
      await evaluate(() => document.fonts.ready.then(() => true));
    },
    resize: (width, height) => resizeWindow(call, evaluate, { width, height }),
    async click(selector) {
      await act(pointAt(await evaluate(centreElement, selector)));
    },
    async press(text) {
      await act(strikeKeys(text));
    },
    async close() {
      // The session ends the browser, and then often says that it is gone.
      await call('DELETE', '').catch(() => undefined);
      stop();
    },
  };
  return page;
}

/** Makes the window so large that the viewport has the size; the window's own parts are measured. */
async function resizeWindow(
  call: Call,
  evaluate: EnginePage['evaluate'],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    const [inner = 0, tall = 0, outer = 0, whole = 0] = await evaluate(() => [
      innerWidth,
      innerHeight,
      outerWidth,
      outerHeight,
    ]);
    if (inner === width && tall === height) return;
    const rectangle = { width: outer + width - inner, height: whole + height - tall };
    await call('POST', '/window/rect', rectangle);
    await sleep(60);
  }
}

/** A display on a number that is free. */
async function startDisplay(): Promise<{ readonly name: string; stop(): void }> {
  for (let number = 90; number < 200; number += 1) {
    const socket = `/tmp/.X11-unix/X${number}`;
    if (existsSync(socket) || existsSync(`/tmp/.X${number}-lock`)) continue;
    const screen = ['-screen', '0', '1600x1300x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', [`:${number}`, ...screen], { stdio: 'ignore' });
    await waitUntil(async () => existsSync(socket) || server.exitCode !== null);
    if (server.exitCode === null) return { name: `:${number}`, stop: () => server.kill() };
  }
  throw new Error('no display is free');
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isTrue()) return;
    await sleep(50);
  }
  throw new Error('the browser did not start');
}
