import { describe, inject } from 'vitest';
import { testErrands, testWithoutScripts } from './engine/errands.ts';
import { openFirefox } from './engine/firefox.ts';

const program = inject('engines').Firefox;

describe.skipIf(program === null)('in Firefox', () => {
  testErrands(() => openFirefox(program ?? ''));
  testWithoutScripts(() => openFirefox(program ?? '', { hasScripts: false }));
});
