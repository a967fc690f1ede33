import { expect, IndexError } from '../index-file.ts';

/** What is used of a search result; see Pagefind's own types for the rest. */
interface PagefindResult {
  readonly id: string;
}

/** A running Pagefind on the main thread. */
export interface PagefindBundle {
  /** Results for consecutive characters. Pagefind resolves with none, too, if a part of its index fails to load. */
  findCharacters(characters: readonly string[]): Promise<readonly PagefindResult[]>;
}

/**
 * Starts Pagefind from its folder (with trailing slash). `attempt` above 0 asks for the module anew: browsers
 * remember that a module failed. Rejects with an {@link IndexError}.
 */
export async function startPagefind(folder: string, attempt: number): Promise<PagefindBundle> {
  const address = `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const module: unknown = await expect(import(/* @vite-ignore */ address), 'module');
  if (!isPagefindModule(module)) throw new IndexError('module');
  const instance = module.createInstance({ basePath: folder, noWorker: true });
  await instance.init();
  // Begins to load, and does not wait; only a search waits, and an empty one for nothing else.
  await expect(instance.search(''), 'start');
  return {
    async findCharacters(characters) {
      const response = await expect(instance.search(`"${characters.join(' ')}"`), 'search');
      return response.results;
    },
  };
}

/** Runs `start` while failures that Pagefind leaves unhandled are taken for its own. */
export async function guardUnhandled<Value>(start: () => Promise<Value>): Promise<Value> {
  const take = (event: PromiseRejectionEvent) => event.preventDefault();
  addEventListener('unhandledrejection', take);
  try {
    return await start();
  } finally {
    setTimeout(() => removeEventListener('unhandledrejection', take), 0);
  }
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>;
    search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  };
}

function isPagefindModule(module: unknown): module is PagefindModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createInstance' in module &&
    typeof module.createInstance === 'function'
  );
}
