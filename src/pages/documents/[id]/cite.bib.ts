import { answerWithDocument, listDocumentFiles } from '../../../press/exports.ts';

export const getStaticPaths = listDocumentFiles;
export const GET = answerWithDocument('cite.bib');
