import { editionFile } from '../../schema/content/edition-file.ts';
import { readYamlFile } from '../content/file/yaml-file.ts';

/** Day of the version below `root`, for the sitemap; `undefined` where it cannot be read, which the check tells. */
export function readEditionDate(root: string): Date | undefined {
  const read = readYamlFile(root, 'content/edition.yaml', editionFile);
  return read.ok ? new Date(read.value.date) : undefined;
}
