import { expect, test } from 'vitest';
import { formatNotices } from './notices.ts';

test('the notices have our licence and that of each package, with its version', () => {
  const text = formatNotices('.', ['pagefind', '@fontsource/noto-serif-sc']);
  expect(text).toMatch(/^# Licence\n/u);
  expect(text).toMatch(/^pagefind \d+\.\d+\.\d+ \(MIT\)$/mu);
  expect(text).toMatch(/^@fontsource\/noto-serif-sc [\d.]+ \(OFL-1\.1\)$/mu);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});

test('a package without a licence is refused', () => {
  expect(() => formatNotices('.', ['no-such-package'])).toThrow('no-such-package');
});
