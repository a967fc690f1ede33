import { compareCitations } from '../../core/publication/history/citation-comparison.ts';
import { followName } from '../../core/register/registered-id.ts';
import { type ProvedContent, proveContent } from '../modules.ts';
import { hasChangedSince, listCommits, readCommittedContent } from './committed-content.ts';

/** What citations are computed from; the order of documents follows from their dates. */
const SOURCES = ['documents', 'speeches', 'formulas.yaml', 'rulings.yaml'].map(
  (name) => `content/${name}`,
);

/**
 * What has become of the citations since the last commit, or since the one before it for a tree in which nothing has
 * changed since: one line each, under one that says what was compared. None where git is not at hand.
 */
export function tellCitationHistory(root: string, now: ProvedContent): string[] {
  const commit = listCommits(root).find((one) => hasChangedSince(root, one, SOURCES));
  if (commit === undefined) return [];
  const before = readCommittedContent(root, commit, proveContent);
  if (!before.ok) return [`citations: not compared with ${commit}, whose content has problems`];
  const follow = (id: string) => followName(now.register, id);
  const lines = compareCitations(
    {
      documents: before.edition.documents.map(({ id }) => follow(id)),
      citations: before.citations.citations.map((one) => ({
        ...one,
        citing: { ...one.citing, document: follow(one.citing.document) },
      })),
    },
    {
      documents: now.edition.documents.map(({ id }) => id),
      citations: now.citations.citations,
    },
  );
  const outcome = lines.length === 0 ? 'no change' : 'these changes';
  return [`citations: compared with ${commit}, ${outcome}`, ...lines.map((line) => `  ${line}`)];
}
