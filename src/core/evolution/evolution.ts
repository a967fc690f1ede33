import type { Difference, DifferenceReading } from '../../schema/content/difference.ts';
import type { Evidence, Milestone } from '../../schema/content/milestone.ts';
import type { Frame, MotifFile, MotifGroup } from '../../schema/content/motif.ts';
import type { Edition } from '../edition/edition.ts';
import { listDocumentUnits, listSpeechUnits } from '../edition/passage/text-unit.ts';
import { type Placed, placeEvidence } from '../edition/quoted-words.ts';
import { type Comparison, compareAddresses } from './comparison.ts';
import { type Continuity, traceContinuity } from './continuity.ts';
import { type FirstUse, listFirstUses } from './first-use.ts';
import { type MotifCorpus, type MotifHistory, traceMotif } from './history.ts';
import { renderFinding } from './motif-finding.ts';
import { drawPhraseFigure, type FigureYear } from './phrase-figure.ts';
import { listVariants } from './pivot.ts';
import { type FrameTable, fillFrame } from './slot.ts';

/** What an editor declares; everything else is computed from the edition. */
export interface EvolutionContent {
  readonly motifs: MotifFile;
  readonly milestones: readonly Milestone[];
  readonly differences: readonly Difference[];
}

/** Words that a document gives to `year`, whose excerpt lacks them. */
export type PlacedTestimonium = Placed<Evidence> & { readonly year: number };

export interface MotifEntry {
  readonly history: MotifHistory;
  readonly testimonia: readonly PlacedTestimonium[];
  /** The finding with its placeholders filled. */
  readonly finding: string;
  readonly group: MotifGroup;
  readonly frames: readonly FrameTable[];
}

export interface PlacedMilestone extends Omit<Milestone, 'evidence'> {
  readonly year: number;
  readonly evidence: readonly Placed<Evidence>[];
  /** Ids of the differences that concern it. */
  readonly differences: readonly string[];
}

export interface PlacedDifference extends Omit<Difference, 'readings'> {
  readonly readings: readonly Placed<DifferenceReading>[];
}

/** What changes from year to year, as the pages show it. */
export interface Evolution {
  readonly groups: readonly MotifGroup[];
  readonly motifs: readonly MotifEntry[];
  readonly frames: readonly FrameTable[];
  readonly firstUses: readonly FirstUse[];
  /** Words of the first uses that the timeline shows unfolded, by year. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  readonly figure: readonly FigureYear[];
  readonly continuity: readonly Continuity[];
  /** One for every two years, the earlier first. */
  readonly comparisons: readonly Comparison[];
  readonly milestones: readonly PlacedMilestone[];
  readonly differences: readonly PlacedDifference[];
}

/**
 * Computes the evolution of an edition. The content must have passed `findEvolutionProblems`;
 * words that do not stand where they are said to throw.
 */
export function traceEvolution(edition: Edition, content: EvolutionContent): Evolution {
  const corpus = collectCorpus(edition);
  const shorts = new Map(edition.documents.map(({ id, card }) => [id, card.short]));
  const histories = content.motifs.motifs.map((motif) => traceMotif(motif, corpus));
  const frames = content.motifs.frames.map((frame) => fillAtHome(frame, corpus, histories));
  const motifs = histories.map((history): MotifEntry => {
    const { motif } = history;
    return {
      history,
      testimonia: motif.testimonia.map(({ year, document, exact }) => ({
        ...placeEvidence(edition, { document, exact }),
        year,
      })),
      finding: renderFinding(history, shorts),
      group: findGroup(content.motifs, motif.group),
      frames: frames.filter((table) => table.frame.motifs.includes(motif.id)),
    };
  });
  const comparisons = listYearPairs(corpus.years).map((pair) =>
    compareAddresses(corpus.speeches, pair),
  );
  return {
    groups: content.motifs.groups,
    motifs,
    frames,
    firstUses: listFirstUses(histories, corpus.speeches),
    highlights: content.motifs.highlights,
    figure: drawFigure(content.motifs, motifs),
    continuity: traceContinuity(corpus.speeches, corpus.years, comparisons),
    comparisons,
    milestones: content.milestones.map((one) => placeMilestone(edition, content, one)),
    differences: content.differences.map((one) => ({
      ...one,
      readings: one.readings.map((reading) => placeEvidence(edition, reading)),
    })),
  };
}

/** A frame with what the motif on whose page it is at home adds. */
function fillAtHome(
  frame: Frame,
  corpus: MotifCorpus,
  histories: readonly MotifHistory[],
): FrameTable {
  const home = histories.find(({ motif }) => motif.id === frame.motifs[0])?.motif;
  const variants = home === undefined ? {} : listVariants(home, histories);
  return fillFrame(frame, corpus, { pivot: home?.pivot, variants });
}

/** The texts in which motifs are counted. */
export function collectCorpus(edition: Edition): MotifCorpus {
  return {
    years: edition.speeches.map(({ year }) => year),
    documentIds: edition.documents.map(({ id }) => id),
    speeches: listSpeechUnits(edition),
    documents: listDocumentUnits(edition),
  };
}

function listYearPairs(years: readonly number[]): [number, number][] {
  return years.flatMap((first, index) =>
    years.slice(index + 1).map((second): [number, number] => [first, second]),
  );
}

function placeMilestone(
  edition: Edition,
  { differences }: EvolutionContent,
  milestone: Milestone,
): PlacedMilestone {
  return {
    ...milestone,
    year: Number(milestone.date.slice(0, 4)),
    evidence: milestone.evidence.map((one) => placeEvidence(edition, one)),
    differences: differences
      .filter((one) => one.milestones.includes(milestone.id))
      .map(({ id }) => id),
  };
}

function drawFigure({ figure }: MotifFile, motifs: readonly MotifEntry[]): FigureYear[] {
  const entry = motifs.find(({ history }) => history.motif.id === figure.motif);
  if (entry === undefined) throw new RangeError(`no motif ${figure.motif}`);
  return drawPhraseFigure(entry.history, figure.leads);
}

function findGroup({ groups }: MotifFile, id: string): MotifGroup {
  const group = groups.find((one) => one.id === id);
  if (group === undefined) throw new RangeError(`no group ${id}`);
  return group;
}
