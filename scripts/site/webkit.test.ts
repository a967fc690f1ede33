import { describe, inject } from 'vitest';
import { testErrands } from './engine/errands.ts';
import { openWebKit } from './engine/webkit.ts';

const program = inject('engines').WebKitGTK;

describe.skipIf(program === null)('in WebKitGTK', () => {
  testErrands(() => openWebKit(program ?? ''));
});
