import { answerWithDocument, listDocumentFiles } from '../../../build/exports.ts';

export const getStaticPaths = listDocumentFiles;
export const GET = answerWithDocument('md');
