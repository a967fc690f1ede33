import { edition } from 'virtual:edition';
import type { APIContext } from 'astro';
import { formatTeiSpeech } from '../../core/publication/tei/tei-corpus.ts';
import { listYearFiles } from '../../press/exports.ts';
import { answerWithTei, createTeiSource } from '../data/_tei-source.ts';

export const getStaticPaths = listYearFiles;

/** An address as TEI. */
export function GET({ params: { year }, site }: APIContext): Response {
  const speech = edition.speeches.find((one) => String(one.year) === year);
  if (speech === undefined) throw new RangeError(`no address of ${year}`);
  return answerWithTei(formatTeiSpeech(createTeiSource(site), speech));
}
