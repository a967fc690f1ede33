import { buildCitations } from '../../src/press/citations.ts';
import { loadEdition } from '../../src/press/content/load.ts';

const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems');

/** The edition that the site was built from. */
export const edition = loaded.edition;

const built = buildCitations(process.cwd(), edition);
if (!built.ok) throw new Error('the citations have problems');

export const citations = built.citations.citations;
