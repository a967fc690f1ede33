import { findElement } from '../dom.ts';
import { Checker } from './checker.ts';
import { DateField } from './date-field.ts';
import { ResultView, SHOWN_AT_ONCE } from './result-view.ts';
import { TextInput } from './text-input.ts';

/** UTF-16 code units; more would fill the memory of a phone. */
const LONGEST_TEXT = 3_000_000;

/** Time after which the page, which is there to check, fetches what it checks with, in milliseconds. */
const LEISURE = 300;

const FAILURES = {
  corpus: '核对所需的文字没有取到，请稍后再按“核对”。',
  check: '核对中断，请再按“核对”。',
} as const;

/** The checker of quotations: a field, a worker that checks, a list of verdicts. No text leaves the page. */
class QuoteCheck extends HTMLElement {
  connectedCallback(): void {
    let text = '';
    const checker = new Checker(this.dataset.corpus ?? '', SHOWN_AT_ONCE, {
      onProgress: (share) => view.advance(share),
      onDone: (outcome) => {
        this.dataset.duration = outcome.duration.toFixed(1);
        date.show(outcome.date);
        view.show(text, outcome);
      },
      onFailure: (reason) => view.clear('error', FAILURES[reason]),
    });
    const view = new ResultView(this, {
      list: (from, to) => checker.list(from, to),
      onChoose: ({ start, end }) => input.select(start, end),
      onCancel: () => {
        checker.cancel();
        view.clear('idle', '已取消。');
      },
    });
    const date = new DateField(this, () => input.resend());
    const input = new TextInput(this, {
      onWarm: () => checker.warm(),
      onDraft: (draft) => {
        if (draft.trim() !== '') view.await();
      },
      onText: (sent) => {
        text = sent;
        receiveText(sent, { checker, view, date });
      },
      onRefusal: (message) => {
        checker.cancel();
        view.clear('error', message);
      },
      onRemark: (message) => view.say(message),
    });
    setTimeout(() => checker.warm(), LEISURE);
    const example = findElement(this, 'button[data-act="example"]', HTMLButtonElement);
    example.addEventListener('click', () => input.set(this.dataset.example ?? ''));
  }
}

interface Parts {
  readonly checker: Checker;
  readonly view: ResultView;
  readonly date: DateField;
}

/** Checks what the reader gives; nothing, or too much, ends the check that runs. */
function receiveText(text: string, { checker, view, date }: Parts): void {
  if (text.trim() === '') {
    date.forget();
    checker.cancel();
    view.clear('idle', '');
  } else if (text.length > LONGEST_TEXT) {
    checker.cancel();
    view.clear('error', '文字超过三百万字，请分成几份核对。');
  } else {
    view.await();
    checker.check(text, date.given);
  }
}

customElements.define('quote-check', QuoteCheck);
