import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { gatherVariantClasses, mapVariantClasses, type VariantPair } from './variants.ts';

const forms: readonly VariantPair[] = [
  ['发', '發'],
  ['发', '髮'],
  ['着', '著'],
  ['叙', '敘'],
  ['龙', '龍'],
];
const regional: readonly VariantPair[] = [
  ['敘', '敍'],
  ['龍', '龒'],
];
const phrasal: readonly VariantPair[] = [
  ['借', '藉'],
  ['划', '画'],
];
const frequencies = new Map([...'发发发着着着著借划画叙'].map((one) => [one, 1]));
frequencies.set('着', 3);

describe('gatherVariantClasses', () => {
  const classes = gatherVariantClasses({ forms, regional, phrasal }, frequencies);

  it.each([
    ['puts the character that the corpus has first', '发發髮'],
    [
      'makes two of the corpus one, under the more frequent, if they are forms of each other',
      '着著',
    ],
    ['follows a regional form of a form', '叙敍敘'],
    ['adds what is a form in some words only', '借藉'],
  ])('%s', (_, expected) => {
    expect(classes).toContain(expected);
  });

  it('keeps two of the corpus apart that are forms of each other in some words only', () => {
    expect(classes.join('')).not.toMatch(/[划画]/u);
  });

  it('leaves out what the corpus has no part in', () => {
    expect(classes.join('')).not.toMatch(/[龙龍龒]/u);
  });

  it('does not depend on the order of the pairs', () => {
    const reversed = { forms: forms.toReversed(), regional, phrasal: phrasal.toReversed() };
    expect(gatherVariantClasses(reversed, frequencies)).toEqual(classes);
  });
});

describe('mapVariantClasses', () => {
  it('folds every form to its representative and the representative to itself', () => {
    const variants = mapVariantClasses(['发發髮', '着著']);
    expect(foldText('發、髮、发；著、着', variants).text).toBe('发发发着着');
  });

  it('has no entries for no classes', () => {
    expect(mapVariantClasses([]).representatives.size).toBe(0);
  });
});
