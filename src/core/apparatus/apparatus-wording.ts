import type {
  Certainty,
  Emendation,
  EmendationType,
  OmissionClass,
  RegularizationClass,
  Transposition,
} from '../../schema/content/apparatus.ts';
import type { WitnessCard } from '../../schema/content/document.ts';

/** Names of the types of emendation. */
export const EMENDATION_NAMES = {
  substitution: '讹',
  omission: '脱',
  interpolation: '衍',
  transposition: '倒',
  query: '存疑',
} as const satisfies Record<EmendationType, string>;

export const CERTAINTY_NAMES = {
  certain: '确定',
  probable: '大致可定',
  doubtful: '未能确定',
} as const satisfies Record<Certainty, string>;

export const GROUND_NAMES = {
  printed: '底本所载',
  inferred: '推断',
  capture: '抓取记录',
  unknown: '未详',
} as const satisfies Record<WitnessCard['date']['basis'], string>;

const OMISSION_NAMES = {
  chrome: '网页界面文字',
  metadata: '抓取时附加的信息',
  'table-of-contents': '目录',
  'duplicate-line': '重出的行',
  decoration: '装饰性字符',
  separator: '分隔行与空行',
  table: '表格',
} as const satisfies Record<OmissionClass, string>;

const REGULARIZATION_NAMES = {
  'line-break': '换行',
  'paragraph-join': '跨页、跨栏接排',
  'capture-markup': '抓取所用的标记',
  'punctuation-width': '半角标点改全角',
  'curly-quotes': '直引号改弯引号',
  'han-space': '汉字间的空格',
  'latin-space': '汉字与西文、数字间的空格',
} as const satisfies Record<RegularizationClass, string>;

/** Names of all classes that an account may have, by class id. */
const CLASS_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...OMISSION_NAMES, ...REGULARIZATION_NAMES, emendation: '逐条校改' }),
);

/** Name of a class of an account. Throws on a class without one. */
export function nameClass(id: string): string {
  const name = CLASS_NAMES.get(id);
  if (name === undefined) throw new RangeError(`class without a name: ${id}`);
  return name;
}

/** What was done, without reason: 底本作“项层”，改为“顶层”。 */
export function describeEmendation({ type, raw, reading }: Emendation): string {
  const printed = `底本作“${raw}”`;
  if (type === 'query') return `${printed}，存疑，未改`;
  if (reading === '') return `底本有“${raw}”，删去`;
  const verbs = {
    substitution: '改为',
    omission: '补作',
    interpolation: '删作',
    transposition: '乙作',
  } as const satisfies Record<Exclude<EmendationType, 'query'>, string>;
  return `${printed}，${verbs[type]}“${reading}”`;
}

/** What was done with a line printed out of its place. */
export function describeTransposition({
  line,
  after,
  seam: [before, next],
}: Transposition): string {
  return `底本第${line}行夹在“${before}”与“${next}”之间，移至第${after}行之后`;
}
