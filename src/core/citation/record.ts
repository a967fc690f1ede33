import type { Citation } from '../../schema/citation.ts';
import { fingerprintText } from '../text/folding/fingerprint.ts';
import type { Span } from '../text/span.ts';
import { measureOverlap } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { readFinding } from './finding.ts';
import { compareWords } from './word-comparison.ts';

/** Letters of context on either side of the citing words. */
const CONTEXT = 16;

/** Citations of the findings, in their order, with ids that depend on no order. */
export function writeCitations(findings: readonly Finding[]): Citation[] {
  const keys = findings.map((finding) => listKeys(finding));
  const counts = new Map<string, number>();
  for (const own of keys) {
    for (const key of new Set(own)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return findings.map((finding, index) => {
    const own = keys[index] ?? [];
    const key = own.find((one) => counts.get(one) === 1) ?? own.at(-1) ?? '';
    const { document, id } = finding.passage;
    return writeCitation(finding, `${document}-${id}-${fingerprintText(key)}`);
  });
}

/** What tells a citation apart: its words; where they stand, if twice; the passage cited, if there are two with them. */
function listKeys(finding: Finding): string[] {
  const words = keyFinding(finding);
  const place = `${words}${readContext(finding).prefix}${finding.passage.id}`;
  return [words, place, `${place} ${finding.cited?.source.parts[0]?.id ?? ''}`];
}

/** What tells citations of one passage apart. */
function keyFinding(finding: Finding): string {
  const { passage, kind, year, cited } = finding;
  const target = year ?? cited?.source.id ?? '';
  return `${passage.document} ${passage.id} ${kind} ${target} ${readFinding(finding)}`;
}

/** Writes one finding out under an id. */
function writeCitation(finding: Finding, id: string): Citation {
  const { kind, passage, span, cue } = finding;
  const { fidelity, cited, operations } = compareWords(finding);
  return {
    id,
    kind,
    fidelity,
    citing: {
      document: passage.document,
      passage: passage.id,
      sentences: listSentences(passage.sentences, [span]),
      start: span.start,
      end: span.end,
      exact: readFinding(finding),
      ...readContext(finding),
    },
    cited,
    operations,
    evidence: {
      basis: finding.basis,
      attribution:
        cue === null
          ? null
          : {
              passage: cue.passage.id,
              start: cue.span.start,
              end: cue.span.end,
              exact: cue.passage.text.slice(cue.span.start, cue.span.end),
            },
      recovered: [...finding.recovered],
      shared: finding.shared,
      distinctive: finding.distinctive,
    },
    status: 'computed',
    note: null,
  };
}

function readContext({ passage, span }: Finding): { prefix: string; suffix: string } {
  return {
    prefix: passage.text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: passage.text.slice(span.end, span.end + CONTEXT),
  };
}

function listSentences(
  sentences: readonly (Span & { readonly id: string })[],
  spans: readonly Span[],
): string[] {
  return sentences
    .filter((sentence) => spans.some((span) => measureOverlap(sentence, span) > 0))
    .map(({ id }) => id);
}
