/** A window of a browser engine, driven from outside; each method rejects with what the browser says. */
export interface EnginePage {
  /** Opens an address and waits until it is loaded, fonts included. */
  open(address: string): Promise<void>;
  /** Size of the viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Value of a function of the page, which sees nothing but its arguments; the value is JSON. */
  evaluate<Value, Given extends readonly unknown[]>(
    script: (...given: Given) => Value,
    ...given: Given
  ): Promise<Awaited<Value>>;
  /** Presses the middle of the first element of a selector as a pointer does. */
  click(selector: string): Promise<void>;
  /** Keys, one after the other; names of keys that print nothing are those of WebDriver. */
  press(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between two looks, and after which something never comes. */
const LOOK = 40;
const PATIENCE = 20_000;

/** Waits until a function of the page is true. */
export async function waitFor<Given extends readonly unknown[]>(
  page: EnginePage,
  script: (...given: Given) => boolean,
  ...given: Given
): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (await page.evaluate(script, ...given)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`never came true: ${script} ${JSON.stringify(given)}`);
}

/** Keys of WebDriver that print nothing. */
export const KEYS = { escape: '\uE00C', enter: '\uE007', tab: '\uE004' } as const;

/** The middle of the first element of a selector, in the viewport; scrolls it there. Throws where there is none. */
export function centreElement(selector: string): { readonly x: number; readonly y: number } {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (box === undefined) throw new Error(`${selector} is not shown`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** WebDriver's actions for a press of the pointer. */
export function pointAt({ x, y }: { readonly x: number; readonly y: number }): object {
  const move = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'pointer', actions: [move, ...press] };
}

/** WebDriver's actions for keys pressed one after the other. */
export function strikeKeys(text: string): object {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keys', actions };
}
