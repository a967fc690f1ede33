import { answerWithSpeech, listYearFiles } from '../../build/exports.ts';

export const getStaticPaths = listYearFiles;
export const GET = answerWithSpeech('bib');
