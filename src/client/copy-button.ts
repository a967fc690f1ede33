/** How long a button says 已复制, in milliseconds. */
const CONFIRMATION = 2000;

/** A button that copies what `write` gives, and says whether it could. */
export function copyFrom(label: string, write: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLive = 'polite';
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(write()).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? '已复制' : '没有复制成，请手动选取';
    setTimeout(() => {
      button.textContent = label;
    }, CONFIRMATION);
  });
  return button;
}

/** A button that does something when it is pressed. */
export function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
