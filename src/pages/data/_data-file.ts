import { citations } from 'virtual:citations';
import { edition } from 'virtual:edition';
import { evolution } from 'virtual:evolution';
import { register } from 'virtual:register';
import type { GetStaticPaths } from 'astro';
import type { z } from 'astro/zod';
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
import { citationData } from '../../schema/data/citation-data.ts';
import { editionData } from '../../schema/data/edition-data.ts';
import { differencesData, milestonesData, motifsData } from '../../schema/data/evolution-data.ts';
import { registerData } from '../../schema/data/register-data.ts';

interface DataFile {
  schema: z.ZodType;
  build(): unknown;
  /** The same as lines of a table, with a head. */
  tabulate?(): string[][];
}

/** What is published below `data/`, by the name of its files. */
const DATA_FILES: Readonly<Record<string, DataFile>> = {
  edition: { schema: editionData, build: () => toEditionData(edition) },
  citations: {
    schema: citationData,
    build: () => toCitationData(citations),
    tabulate: () => toCitationTable(toCitationData(citations)),
  },
  motifs: {
    schema: motifsData,
    build: () => toMotifsData(evolution),
    tabulate: () => toMotifsTable(toMotifsData(evolution)),
  },
  milestones: {
    schema: milestonesData,
    build: () => toMilestonesData(evolution),
    tabulate: () => toMilestonesTable(toMilestonesData(evolution)),
  },
  register: { schema: registerData, build: () => toRegisterData(edition, register) },
  differences: { schema: differencesData, build: () => toDifferencesData(evolution) },
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
