import type { PartialDate } from '../../core/edition/date.ts';
import { parseDate } from '../../core/edition/date.ts';
import { findElement } from '../dom.ts';

/** The date of the text: guessed by the check until the reader gives one, or says there is none. */
export class DateField {
  readonly #field: HTMLInputElement;
  #isGiven = false;

  constructor(root: HTMLElement, onChange: () => void) {
    this.#field = findElement(root, 'input[type="date"]', HTMLInputElement);
    this.#field.addEventListener('change', () => {
      this.#isGiven = true;
      onChange();
    });
  }

  /** The reader's date, `null` for none; `undefined` while it is to be guessed. */
  get given(): PartialDate | null | undefined {
    if (!this.#isGiven) return undefined;
    return this.#field.value === '' ? null : parseDate(this.#field.value);
  }

  /** Shows what the check has guessed. */
  show(date: PartialDate | null): void {
    if (this.#isGiven) return;
    const { month, day } = date ?? { month: null, day: null };
    const two = (number: number) => String(number).padStart(2, '0');
    this.#field.value =
      date === null || month === null || day === null
        ? ''
        : `${date.year}-${two(month)}-${two(day)}`;
  }

  forget(): void {
    this.#isGiven = false;
    this.show(null);
  }
}
