import type { Apparatus } from '../../schema/content/apparatus.ts';
import type { ContentSource } from '../problem.ts';
import type { RegisteredIds } from '../register/registered-id.ts';
import type { Block } from './block.ts';

/** All that stands in `content/` for the text of one document. */
export interface TranscriptionSource {
  readonly id: string;
  readonly witness: string;
  readonly apparatus: Apparatus;
  readonly apparatusFile: ContentSource;
  readonly transcriptFile: string;
  readonly blocks: readonly Block[];
  /** What the register knows of the document; ids that it does not have are given anew. */
  readonly registered: RegisteredIds;
}
