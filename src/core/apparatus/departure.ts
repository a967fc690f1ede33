import type { Apparatus, Certainty } from '../../schema/content/apparatus.ts';
import {
  describeEmendation,
  describeTransposition,
  EMENDATION_NAMES,
} from './apparatus-wording.ts';

/** A single departure from a witness, an emendation or a moved line, as readers are told of it. */
export interface Departure {
  /** `e3` */
  readonly id: string;
  readonly number: number;
  readonly passage: string;
  readonly type: string;
  /** Raw reading and new reading; for a moved line, its place before and after. */
  readonly raw: string;
  readonly reading: string;
  /** What was done, one clause without full stop. */
  readonly description: string;
  readonly reason: string;
  readonly certainty: Certainty;
}

/** All single departures of an apparatus, by number. */
export function listDepartures(apparatus: Apparatus): Departure[] {
  const emendations = apparatus.emendations.map(
    (one): Departure => ({
      ...one,
      number: Number(one.id.slice(1)),
      type: EMENDATION_NAMES[one.type],
      description: describeEmendation(one),
      reason: trimStop(one.reason),
    }),
  );
  const moved = apparatus.transpositions.map(
    (one): Departure => ({
      ...one,
      number: Number(one.id.slice(1)),
      type: EMENDATION_NAMES.transposition,
      raw: `${one.seam[0]}‖${one.seam[1]}`,
      reading: one.seam.join(''),
      description: describeTransposition(one),
      reason: trimStop(one.reason),
    }),
  );
  return [...emendations, ...moved].sort((left, right) => left.number - right.number);
}

function trimStop(text: string): string {
  return text.replace(/。$/u, '');
}
