import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { centreElement, type EnginePage, pointAt, strikeKeys } from './engine-page.ts';

/** What is chosen when Firefox starts: over its protocol it cannot be changed. */
interface FirefoxOptions {
  readonly isDark?: boolean;
  readonly hasScripts?: boolean;
  readonly hasForcedColours?: boolean;
}

/** Opens Firefox without a display and drives it by WebDriver BiDi (W3C). */
export async function openFirefox(
  program: string,
  { isDark = false, hasScripts = true, hasForcedColours = false }: FirefoxOptions = {},
): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    'browser.display.document_color_use': hasForcedColours ? 2 : 0,
    'javascript.enabled': hasScripts,
    'ui.prefersReducedMotion': 1,
    'dom.events.testing.asyncClipboard': true,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'remote.active-protocols': 1,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    // Until it has ended it writes into its profile.
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const connection = await connect(`${await readAddress(child)}/session`);
    await connection.call('session.new', { capabilities: {} });
    return await drive(connection, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that Firefox prints when it is ready. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${printed}`)));
  });
}

interface Connection {
  call(method: string, parameters: object): Promise<unknown>;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly message?: string;
}

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    waiting.get(answer.id ?? 0)?.(answer);
  });
  let last = 0;
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, ({ result, message }) => {
          waiting.delete(id);
          if (message === undefined) resolve(result);
          else reject(new Error(`${method}: ${message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

async function drive({ call, close }: Connection, stop: () => Promise<void>): Promise<EnginePage> {
  // In the window that Firefox opens first keys go to its bar of addresses.
  const opened = await call('browsingContext.create', { type: 'tab' });
  const { context } = opened as { readonly context: string };
  const evaluate: EnginePage['evaluate'] = async (script, ...given) => {
    // Where the page may run no scripts, promises of its functions never come; plain values do.
    const functionDeclaration = `() => {
      const value = (${script})(...${JSON.stringify(given)});
      return value instanceof Promise ? value.then(JSON.stringify) : JSON.stringify(value);
    }`;
    const target = { context };
    return readValue(
      await call('script.callFunction', { functionDeclaration, awaitPromise: true, target }),
    );
  };
  const act = (action: object) => call('input.performActions', { context, actions: [action] });
  return {
    evaluate,
    async open(url) {
      await call('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async resize(width, height) {
      await call('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async click(selector) {
      await act(pointAt(await evaluate(centreElement, selector)));
    },
    async press(text) {
      await act(strikeKeys(text));
    },
    async close() {
      await call('browser.close', {}).catch(() => undefined);
      close();
      await stop();
    },
  };
}

/** What a function of the page gave, or its exception. */
function readValue(answer: unknown) {
  const { result, exceptionDetails } = answer as {
    readonly result?: { readonly value?: string };
    readonly exceptionDetails?: { readonly text: string };
  };
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return JSON.parse(result?.value ?? 'null');
}
