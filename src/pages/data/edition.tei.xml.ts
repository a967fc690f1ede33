import type { APIContext } from 'astro';
import { formatTeiCorpus } from '../../core/publication/tei/tei-corpus.ts';
import { answerWithTei, createTeiSource } from './_tei-source.ts';

/** All texts as one TEI file. */
export function GET({ site }: APIContext): Response {
  return answerWithTei(formatTeiCorpus(createTeiSource(site)));
}
