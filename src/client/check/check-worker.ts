/**
 * Checks texts off the main thread. Opens the corpus once; every check waits for it. The verdicts stay here and
 * are handed over as they are asked for: those of a long text would hold the page up.
 */

import { readEdition } from '../../core/citation/edition-citations.ts';
import { unpackTexts } from '../../core/concordance/text-pack.ts';
import { mapVariantClasses } from '../../core/text/folding/variants.ts';
import { checkText } from '../../core/verdict/check.ts';
import { type CheckCorpus, isCheckCorpus, joinEdition } from '../../core/verdict/check-corpus.ts';
import { type CheckIndex, indexForCheck } from '../../core/verdict/check-index.ts';
import type { Verdict } from '../../core/verdict/verdict.ts';
import { readTextDirectory, readTextPack } from '../index-file.ts';
import type { CheckAnswer, CheckRequest } from './worker-message.ts';

/** Steps of progress that are reported. */
const STEPS = 50;

/** Answers one page. */
class CheckWorker {
  #opening: Promise<CheckIndex> | undefined;
  #verdicts: readonly Verdict[] = [];

  answer(request: CheckRequest): void {
    if (request.type === 'open') this.#open(request.address);
    else if (request.type === 'check') void this.#check(request);
    else {
      const { run, from, to } = request;
      send({ type: 'listed', run, verdicts: this.#verdicts.slice(from, to) });
    }
  }

  /** A failure is told to whoever asks for a check; until then it is nobody's. */
  #open(address: string): void {
    this.#opening ??= open(address);
    this.#opening.catch(() => {});
  }

  async #check(request: Extract<CheckRequest, { type: 'check' }>): Promise<void> {
    let reading: CheckIndex | undefined;
    try {
      reading = await this.#opening;
    } catch (error) {
      send({ type: 'failed', reason: 'corpus', detail: String(error) });
    }
    if (reading === undefined) return;
    try {
      this.#judge(request, reading);
    } catch (error) {
      send({ type: 'failed', reason: 'check', detail: String(error) });
    }
  }

  #judge(request: Extract<CheckRequest, { type: 'check' }>, reading: CheckIndex): void {
    const { run, text, date: given } = request;
    const started = performance.now();
    let step = 0;
    const report = (share: number) => {
      if (Math.floor(share * STEPS) <= step) return;
      step = Math.floor(share * STEPS);
      send({ type: 'progress', run, share });
    };
    const options = given === undefined ? { report } : { report, date: given };
    const { verdicts, unlisted, date } = checkText(text, reading, options);
    this.#verdicts = verdicts;
    const kinds = this.#verdicts.map(({ kind }) => kind);
    const first = this.#verdicts.slice(0, request.first);
    const duration = performance.now() - started;
    send({ type: 'done', run, kinds, first, unlisted, date, duration });
  }
}

async function open(address: string): Promise<CheckIndex> {
  const folder = new URL('../pagefind/', new URL(address, location.href)).href;
  const [corpus, directory] = await Promise.all([fetchCorpus(address), readTextDirectory(folder)]);
  const packs = await Promise.all(directory.packs.map((name) => readTextPack(folder + name)));
  const edition = joinEdition(corpus, unpackTexts(directory, packs));
  const variants = mapVariantClasses(directory.classes);
  const reading = indexForCheck(readEdition(edition, variants, corpus.confirmed), corpus.doubts);
  const { speeches, documents } = corpus;
  send({ type: 'ready', names: { speeches, documents } });
  void warmUp(reading);
  return reading;
}

/** Checks of the edition's own text that bring the browser to compile the engine; the first one is slow. */
const WARM_UPS = 8;
const WARM_UP_LENGTH = 3000;

/** Runs in steps, so that a reader's check need not wait for more than one. */
async function warmUp(reading: CheckIndex): Promise<void> {
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

function send(message: CheckAnswer): void {
  postMessage(message);
}

const worker = new CheckWorker();
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => worker.answer(data));
