import { answerWithSpeech, listYearFiles } from '../../press/exports.ts';

export const getStaticPaths = listYearFiles;
export const GET = answerWithSpeech('passages.json');
