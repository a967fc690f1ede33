import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../src/core/text/random.ts';
import { loadEdition } from '../../../src/press/content/load.ts';
import { fixContent } from '../../desk/fix.ts';
import { addDocument } from '../../desk/new-work.ts';
import { collectMatter, drawPage, type PageMatter } from './generated-page.ts';

/** Pages are taken up on one day, so that two runs write the same. */
const TODAY = '2026-01-01';

/** What the documents are drawn from; `root` must have the edition as it is. */
export function readMatter(root: string): PageMatter {
  const loaded = loadEdition(root);
  if (!loaded.ok) throw new Error('content/ has problems: npm run check');
  return collectMatter(loaded.edition);
}

/** Takes generated pages up as an editor does, and answers what is left open. Returns the letters added. */
export function addPages(root: string, matter: PageMatter, numbers: readonly number[]): number {
  let letters = 0;
  for (const number of numbers) {
    const id = `generated-${number}`;
    const page = drawPage(createRandom(number), matter, `之${number}`);
    const captured = join(root, `${id}.txt`);
    writeFileSync(captured, page);
    const added = addDocument(root, id, captured);
    if (!added.ok) throw new Error(added.reason);
    answer(join(root, `content/documents/${id}/document.yaml`), matter, number);
    letters += page.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  fixContent(root, TODAY);
  return letters;
}

function answer(card: string, { sigla }: PageMatter, number: number): void {
  const text = readFileSync(card, 'utf8')
    .replace(/^siglum: .*$/m, `siglum: ${sigla[number]}`)
    .replace(/^short: .*$/m, `short: 文献${number}`)
    .replace(/^genre: .*$/m, 'genre: 文章');
  writeFileSync(card, text);
}
