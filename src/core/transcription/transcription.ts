import type { Apparatus } from '../../schema/content/apparatus.ts';
import type { Account } from '../edition/edition.ts';
import type { EmendationPlace, Passage } from '../edition/passage/passage.ts';
import type { Problem } from '../problem.ts';
import { givePassageIds, giveSentenceIds } from '../register/id-giving.ts';
import type { RegisteredIds } from '../register/registered-id.ts';
import { splitSentences } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { accountForWitness, type BlockReading } from './account.ts';
import { findApparatusProblems } from './apparatus-problems.ts';
import { type Block, nameLetter } from './block.ts';
import { collateBlocks, gatherBlocks } from './collation.ts';
import { placeEmendations, tryEmendations } from './emendation.ts';
import { mapSpan, readText } from './reading.ts';
import { type RegularizationRule, regularizeText } from './regularization.ts';
import type { TranscriptionSource } from './transcription-source.ts';
import { layOutWitness } from './witness-line.ts';

interface Transcription {
  readonly passages: readonly Passage[];
  readonly account: Account;
  readonly problems: readonly Problem[];
}

/**
 * Makes the reading text of a document and proves it against the witness, in both directions:
 * witness and apparatus give the transcript's characters and the reading text,
 * and every character of the witness is kept, emended or left out by a class with its declared count.
 * With problems, passages and account are what could be made and are not to be published.
 */
export function transcribeDocument(source: TranscriptionSource): Transcription {
  const { witness, apparatus, blocks, apparatusFile } = source;
  const layout = layOutWitness(witness, apparatus);
  const groups = gatherBlocks(layout.lines);
  const named = blocks.map((one) => ({
    text: one.text,
    letter: nameLetter(one),
    readings: tryEmendations(apparatus, one.text),
  }));
  const ids = givePassageIds(named, source.registered);
  const collated = collateBlocks(groups, blocks, source.transcriptFile);
  const rawTexts = new Map(ids.map((id, index) => [id, blocks[index]?.text ?? '']));
  const placed = placeEmendations(apparatus, rawTexts, apparatusFile);
  const readings = blocks.map((block, index): BlockReading => {
    const id = ids[index] ?? '';
    const changes = regularizeText(block.text, ruleFor(apparatus, block.text));
    const reading = readText(block.text, placed.byPassage.get(id) ?? [], changes);
    return { id, reading, raw: block.text, offsets: groups[index]?.offsets ?? [] };
  });
  const account = accountForWitness(witness, { unread: layout.unread, readings }, source);
  const stages = [
    findApparatusProblems(source, rawTexts),
    [...collated, ...placed.problems],
    account.problems,
  ];
  const problems = stages.find((stage) => stage.length > 0) ?? [];
  const seams = placeSeams(apparatus, readings);
  const passages = blocks.map((block, index) => {
    const one = readings[index];
    if (one === undefined) throw new RangeError(`no reading for block ${index}`);
    return makePassage(block, one, seams.get(one.id) ?? []);
  });
  return {
    passages: nameAllSentences(passages, source.registered),
    account: account.account,
    problems,
  };
}

function ruleFor(apparatus: Apparatus, raw: string): RegularizationRule {
  const classes = new Set(apparatus.regularizations.map((one) => one.class));
  const except = new Map(
    apparatus.regularizations.map((one) => [
      one.class,
      (one.except ?? []).flatMap((quote) => findSpans(raw, quote)),
    ]),
  );
  return { classes, except };
}

function findSpans(text: string, quote: string): Span[] {
  const start = text.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length }];
}

/** The empty places in the reading text where a transposed line stood. */
function placeSeams(
  apparatus: Apparatus,
  readings: readonly BlockReading[],
): Map<string, EmendationPlace[]> {
  const seams = new Map<string, EmendationPlace[]>();
  for (const { id, passage, seam } of apparatus.transpositions) {
    const text = readings.find((one) => one.id === passage)?.reading.text ?? '';
    const at = text.indexOf(seam[0] + seam[1]) + seam[0].length;
    seams.set(passage, [...(seams.get(passage) ?? []), { emendation: id, start: at, end: at }]);
  }
  return seams;
}

/** A passage whose sentences have no ids yet. */
function makePassage(
  block: Block,
  { id, reading }: BlockReading,
  seams: readonly EmendationPlace[],
): Passage {
  const { text } = reading;
  return {
    id,
    kind: block.kind,
    level: block.level,
    text,
    sentences: splitSentences(text).map(({ start, end }) => ({
      id: '',
      start,
      end,
      text: text.slice(start, end),
    })),
    strong: block.strong.map((span) => mapSpan(reading, span)),
    places: [...reading.places, ...seams].sort((left, right) => left.start - right.start),
    speech: block.speech,
  };
}

function nameAllSentences(passages: readonly Passage[], registered: RegisteredIds): Passage[] {
  const ids = giveSentenceIds(
    passages.map(({ sentences }) => sentences.map(({ text }) => text)),
    passages.map(({ id }) => `${id}s`),
    registered,
  );
  return passages.map((passage, index) => ({
    ...passage,
    sentences: passage.sentences.map((one, at) => ({ ...one, id: ids[index]?.[at] ?? '' })),
  }));
}
