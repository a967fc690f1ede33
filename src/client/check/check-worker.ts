/**
 * Checks texts off the main thread. Opens the corpus once; every check waits for it. The verdicts stay here and
 * are handed over as they are asked for: those of a long text would hold the page up.
 */

import { type EditionIndex, readEdition } from '../../core/citation/edition-citations.ts';
import { checkText } from '../../core/verdict/check.ts';
import {
  type CheckCorpus,
  isCheckCorpus,
  unpackEdition,
  unpackVariants,
} from '../../core/verdict/check-corpus.ts';
import type { Verdict } from '../../core/verdict/verdict.ts';
import type { CheckAnswer, CheckRequest } from './messages.ts';

/** Steps of progress that are reported. */
const STEPS = 50;

let opening: Promise<EditionIndex> | undefined;
let verdicts: readonly Verdict[] = [];

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.type === 'open') opening ??= open(data.address);
  else if (data.type === 'check') void check(data);
  else answer({ type: 'listed', run: data.run, verdicts: verdicts.slice(data.from, data.to) });
});

async function open(address: string): Promise<EditionIndex> {
  const corpus = await fetchCorpus(address);
  const reading = readEdition(unpackEdition(corpus), unpackVariants(corpus), corpus.confirmed);
  const { speeches, documents } = corpus;
  answer({ type: 'ready', names: { speeches, documents } });
  void warmUp(reading);
  return reading;
}

/** Checks of the edition's own text that bring the browser to compile the engine; the first one is slow. */
const WARM_UPS = 8;
const WARM_UP_LENGTH = 3000;

/** Runs in steps, so that a reader's check need not wait for more than one. */
async function warmUp(reading: EditionIndex): Promise<void> {
  const own = reading.texts.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
  for (let turn = 0; turn < WARM_UPS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    checkText(own.slice(turn * WARM_UP_LENGTH, (turn + 1) * WARM_UP_LENGTH), reading);
  }
}

async function fetchCorpus(address: string): Promise<CheckCorpus> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const corpus: unknown = await response.json();
  if (!isCheckCorpus(corpus)) throw new Error(`no corpus: ${address}`);
  return corpus;
}

async function check(request: Extract<CheckRequest, { type: 'check' }>): Promise<void> {
  const { run, text } = request;
  let reading: EditionIndex | undefined;
  try {
    reading = await opening;
  } catch (error) {
    answer({ type: 'failed', reason: 'corpus', detail: String(error) });
  }
  if (reading === undefined) return;
  try {
    const started = performance.now();
    let step = 0;
    verdicts = checkText(text, reading, (share) => {
      if (Math.floor(share * STEPS) <= step) return;
      step = Math.floor(share * STEPS);
      answer({ type: 'progress', run, share });
    });
    const kinds = verdicts.map(({ kind }) => kind);
    const first = verdicts.slice(0, request.first);
    answer({ type: 'done', run, kinds, first, duration: performance.now() - started });
  } catch (error) {
    answer({ type: 'failed', reason: 'check', detail: String(error) });
  }
}

function answer(message: CheckAnswer): void {
  postMessage(message);
}
