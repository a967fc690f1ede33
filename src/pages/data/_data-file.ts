import { citations } from 'virtual:citations';
import { edition } from 'virtual:edition';
import { evolution } from 'virtual:evolution';
import { register } from 'virtual:register';
import type { GetStaticPaths } from 'astro';
import type { z } from 'astro/zod';
import {
  toApparatusData,
  toApparatusTable,
  toWitnessData,
} from '../../core/publication/data/apparatus-data.ts';
import { toCitationData, toCitationTable } from '../../core/publication/data/citation-data.ts';
import { toEditionData } from '../../core/publication/data/edition-data.ts';
import {
  toDifferencesData,
  toMilestonesData,
  toMilestonesTable,
  toMotifsData,
  toMotifsTable,
} from '../../core/publication/data/evolution-data.ts';
import { toRegisterData } from '../../core/publication/data/register-data.ts';
import { apparatusData, witnessData } from '../../schema/data/apparatus-data.ts';
import { citationData } from '../../schema/data/citation-data.ts';
import { editionData } from '../../schema/data/edition-data.ts';
import { differencesData, milestonesData, motifsData } from '../../schema/data/evolution-data.ts';
import { registerData } from '../../schema/data/register-data.ts';

interface DataFile {
  schema: z.ZodObject;
  /** What the file holds, one sentence. */
  description: string;
  build(): object;
  /** The same as lines of a table, with a head. */
  tabulate?(): string[][];
}

/** What is published below `data/`, by the name of its files. */
const DATA_FILES: Readonly<Record<string, DataFile>> = {
  edition: {
    schema: editionData,
    description: 'The reading texts, passage by passage and sentence by sentence.',
    build: () => toEditionData(edition),
  },
  citations: {
    schema: citationData,
    description: 'Uses of the addresses by documents, and words that documents share.',
    build: () => toCitationData(citations),
    tabulate: () => toCitationTable(toCitationData(citations)),
  },
  witnesses: {
    schema: witnessData,
    description: 'What is known of each captured file, and what became of each of its characters.',
    build: () => toWitnessData(edition),
  },
  apparatus: {
    schema: apparatusData,
    description: 'Departures of the reading texts from the captured files.',
    build: () => toApparatusData(edition),
    tabulate: () => toApparatusTable(toApparatusData(edition)),
  },
  motifs: {
    schema: motifsData,
    description: 'The history of terms in the addresses, place by place.',
    build: () => toMotifsData(evolution),
    tabulate: () => toMotifsTable(toMotifsData(evolution)),
  },
  milestones: {
    schema: milestonesData,
    description: 'Dated events that the documents report, with the words that are their evidence.',
    build: () => toMilestonesData(evolution),
    tabulate: () => toMilestonesTable(toMilestonesData(evolution)),
  },
  register: {
    schema: registerData,
    description: 'Every id that was ever published, its wordings, and what became of it.',
    build: () => toRegisterData(edition, register),
  },
  differences: {
    schema: differencesData,
    description: 'Facts that the documents tell differently.',
    build: () => toDifferencesData(evolution),
  },
};

/** Paths of all data files. */
export const listDataFiles = (() =>
  Object.entries(DATA_FILES).map(([name, file]) => ({
    params: { name },
    props: { file },
  }))) satisfies GetStaticPaths;

/** Paths of the data files that are tables as well. */
export const listDataTables = (() =>
  Object.entries(DATA_FILES).flatMap(([name, { tabulate }]) =>
    tabulate === undefined ? [] : [{ params: { name }, props: { tabulate } }],
  )) satisfies GetStaticPaths;
