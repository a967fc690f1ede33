import type { ApparatusData, WitnessData } from '../../../schema/data/apparatus-data.ts';
import { nameClass } from '../../apparatus/apparatus-wording.ts';
import type { Document, Edition } from '../../edition/edition.ts';
import { createRoutes } from '../../edition/route.ts';

const routes = createRoutes('/');

/** What is known of each capture, and how its characters are accounted for. Its words stay in the repository. */
export function toWitnessData({ version, documents }: Edition): WitnessData {
  return { version, witnesses: documents.map(toWitness) };
}

function toWitness({ id, siglum, card, apparatus, account }: Document) {
  const { title, sha256, author, publisher, date, captured, unknown } = card;
  const { classes, ...sums } = account;
  return {
    document: id,
    siglum,
    title,
    url: relate(routes.document(id, 'witness')),
    sha256,
    author,
    publisher,
    date,
    captured: { from: captured.from, form: captured.form, on: captured.on },
    unknown: [...unknown],
    account: {
      ...sums,
      classes: classes.map(({ id: name, count, characters }) => ({
        class: name,
        name: nameClass(name),
        count,
        characters,
      })),
    },
    leftOut: apparatus.leftOut,
    joins: apparatus.joins,
  };
}

/** Every departure from the witnesses, with the address of its passage. */
export function toApparatusData({ version, documents }: Edition): ApparatusData {
  return {
    version,
    documents: documents.map(({ id, apparatus }) => ({
      id,
      url: relate(routes.document(id)),
      emendations: apparatus.emendations.map(({ prefix = null, passage, ...rest }) => ({
        ...rest,
        passage,
        prefix,
        url: relate(routes.document(id, passage)),
      })),
      transpositions: apparatus.transpositions,
      regularizations: apparatus.regularizations,
    })),
  };
}

/** The emendations, a line each, with a head. */
export function toApparatusTable({ documents }: ApparatusData): string[][] {
  const head = [
    'document',
    'id',
    'passage',
    'url',
    'type',
    'raw',
    'reading',
    'reason',
    'certainty',
  ];
  const lines = documents.flatMap(({ id: document, emendations }) =>
    emendations.map(({ id, passage, url, type, raw, reading, reason, certainty }) => [
      document,
      id,
      passage,
      url,
      type,
      raw,
      reading,
      reason,
      certainty,
    ]),
  );
  return [head, ...lines];
}

function relate(path: string): string {
  return path.slice(1);
}
