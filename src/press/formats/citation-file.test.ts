import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

it('CITATION.cff keeps to the Citation File Format, and names the edition', () => {
  const schema = readFileSync(new URL('./fixture/cff-1.2.0.schema.json', import.meta.url), 'utf8');
  // The schema of the format is looser than the strict mode of its validator.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
  const file = parse(readFileSync('CITATION.cff', 'utf8'));
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  const edition = parse(readFileSync('content/edition.yaml', 'utf8'));
  expect(file.title).toBe(edition.title);
});
