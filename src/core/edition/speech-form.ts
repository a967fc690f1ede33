import type { SpeechForm } from '../../schema/content/speech.ts';

/** The one character by which a form of address is shown on the spine of the timeline. */
export const FORM_CHARACTERS = {
  贺词: '词',
  讲话: '讲',
  视频讲话: '视',
  贺信: '信',
  视频致辞: '视',
  视频致贺: '视',
} as const satisfies Record<SpeechForm, string>;
