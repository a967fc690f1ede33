import type { PartialDate } from '../../core/edition/date.ts';
import type { Span } from '../../core/text/span.ts';
import type { Verdict, VerdictKind } from '../../core/verdict/verdict.ts';
import type { CheckAnswer, CheckRequest, CorpusNames } from './worker-message.ts';

/** What becomes of a check. */
interface CheckEvents {
  /** `share` from 0 to 1. */
  onProgress(share: number): void;
  onDone(outcome: CheckOutcome): void;
  onFailure(reason: 'corpus' | 'check'): void;
}

export interface CheckOutcome {
  /** The kinds of all verdicts, in order. */
  readonly kinds: readonly VerdictKind[];
  /** The first verdicts. */
  readonly first: readonly Verdict[];
  /** Words in marks that are no quotation, as spans of the text. */
  readonly unlisted: readonly Span[];
  /** Date by which the text was read. */
  readonly date: PartialDate | null;
  readonly names: CorpusNames;
  /** Milliseconds. */
  readonly duration: number;
}

/** A check that has run so long is worth ending for a newer one, though the worker must open the corpus anew. */
const IMPATIENCE = 1000;

/** Checks one text at a time in a worker; a newer check takes the place of an older one. */
export class Checker {
  readonly #address: string;
  readonly #first: number;
  readonly #events: CheckEvents;
  #worker: Worker | null = null;
  #names: CorpusNames | null = null;
  #run = 0;
  #isRunning = false;
  #started = 0;
  #listing: (verdicts: readonly Verdict[]) => void = () => {};

  /** `address` is that of the corpus, `first` the number of verdicts that come with an outcome. */
  constructor(address: string, first: number, events: CheckEvents) {
    this.#address = address;
    this.#first = first;
    this.#events = events;
  }

  /** Loads the worker and the corpus, if they are not there yet. */
  warm(): void {
    if (this.#worker !== null) return;
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => this.#hear(data));
    worker.addEventListener('error', () => this.#fail('check'));
    this.#worker = worker;
    this.#send({ type: 'open', address: this.#address });
  }

  /** Checks a text; its date is guessed if it is `undefined`. */
  check(text: string, date: PartialDate | null | undefined): void {
    if (this.#isRunning && performance.now() - this.#started > IMPATIENCE) this.cancel();
    this.warm();
    this.#run += 1;
    this.#isRunning = true;
    this.#started = performance.now();
    const dated = date === undefined ? {} : { date };
    this.#send({ type: 'check', run: this.#run, text, first: this.#first, ...dated });
  }

  /** Verdicts of the last check, from one place to another, half-open; never, if a newer check begins. */
  list(from: number, to: number): Promise<readonly Verdict[]> {
    return new Promise((resolve) => {
      this.#listing = resolve;
      this.#send({ type: 'list', run: this.#run, from, to });
    });
  }

  /** Ends what runs, or forgets it. */
  cancel(): void {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    this.#run += 1;
    this.#worker?.terminate();
    this.#worker = null;
  }

  #send(request: CheckRequest): void {
    this.#worker?.postMessage(request);
  }

  #hear(message: CheckAnswer): void {
    if (message.type === 'ready') this.#names = message.names;
    else if (message.type === 'failed') this.#fail(message.reason);
    else if (message.run !== this.#run) return;
    else if (message.type === 'listed') this.#listing(message.verdicts);
    else if (!this.#isRunning) return;
    else if (message.type === 'progress') this.#events.onProgress(message.share);
    else if (this.#names !== null) {
      const { kinds, first, unlisted, date, duration } = message;
      this.#isRunning = false;
      this.#events.onDone({ kinds, first, unlisted, date, duration, names: this.#names });
    }
  }

  #fail(reason: 'corpus' | 'check'): void {
    this.#worker?.terminate();
    this.#worker = null;
    const wasRunning = this.#isRunning;
    this.#isRunning = false;
    if (wasRunning) this.#events.onFailure(reason);
  }
}
