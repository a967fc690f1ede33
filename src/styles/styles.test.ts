import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const STYLE = /<style[^>]*>(.*?)<\/style>/gs;
const COMMENT_OR_STRING = /\/\*.*?\*\/|"[^"\n]*"/gs;

/** Sizes that stand outside the table of `tokens.css`, with the reason; sizes in points are those of paper. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['src/components/timeline/YearNavigator.astro 0', 'the same, in the list of years'],
  ['src/styles/tables.css 0', 'the century of a year is not seen, but read aloud'],
  ['src/components/evolution/OverlapChart.astro 12px', 'a unit of the drawing, not of the page'],
  ['src/components/check/QuoteCheck.astro 0.7em', 'the width of a wavy line'],
  ['src/components/timeline/PhraseFigure.astro 12px', 'the least that can be read, in a figure'],
  ['src/components/timeline/PhraseFigure.astro 0', 'a century is not seen, but read aloud'],
]);

/** The styles of the site; the book has sizes of its own. */
const files = globSync('src/{components,layouts,pages,styles}/**/*.{css,astro}').filter(
  (file) => !file.endsWith('/tokens.css'),
);

function readStyles(file: string): string {
  const source = readFileSync(file, 'utf8');
  const css = file.endsWith('.css')
    ? source
    : [...source.matchAll(STYLE)].map(([, style = '']) => style).join('\n');
  return css.replace(COMMENT_OR_STRING, '');
}

test('class names are words', () => {
  const short = files.flatMap((file) => {
    const selectors = readStyles(file).matchAll(/(?<!\d)\.([a-z][\w-]*)/gi);
    const attributes = readFileSync(file, 'utf8').matchAll(/\bclass="([^"]*)"/g);
    const names = [
      ...[...selectors].map(([, name = '']) => name),
      ...[...attributes].flatMap(([, value = '']) => value.split(/\s+/)),
    ];
    return names.filter((name) => /^\w{1,2}$/.test(name)).map((name) => `${file} .${name}`);
  });
  expect(short).toEqual([]);
});

test('every size of type is one of the table in tokens.css', () => {
  const raw = files.flatMap((file) =>
    [...readStyles(file).matchAll(/\bfont(?:-size)?:([^;]*);/g)]
      .map(([, value = '']) => value.replace(/var\([^)]*\)|calc\(.*|\/.*/g, ''))
      .flatMap((value) => value.match(/(?<![\w.-])(?:0(?![\w.])|[\d.]+(?:px|rem|em|%))/g) ?? [])
      .map((size) => `${file} ${size}`)
      .filter((one) => !EXCEPTIONS.has(one)),
  );
  expect(raw).toEqual([]);
});
