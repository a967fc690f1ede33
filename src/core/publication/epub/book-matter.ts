import { GROUND_NAMES, nameClass } from '../../apparatus/apparatus-wording.ts';
import { formatDate } from '../../edition/date.ts';
import type { Document, Edition } from '../../edition/edition.ts';
import { describeExtent, writeStandfirst } from '../../edition/standfirst.ts';
import { formatCount } from '../../edition/text-length.ts';
import type { FigureYear } from '../../evolution/phrase-figure.ts';
import { spellNumber } from '../../text/numeral.ts';
import { LICENCE } from '../licence.ts';
import { escapeXml, writeElement, writeTextElement } from '../xml.ts';
import { type BookPage, joinBlocks, setPage, writeLine, writeLink } from './book-page.ts';
import { nameSpeechFile, PHRASE_FILE } from './book-place.ts';

/** Where the book comes from, and under which terms its fonts do. */
export interface BookImprint {
  readonly edition: Edition;
  /** Absolute address of the site's first page. */
  readonly home: string;
  /** Licence of the embedded fonts, plain text. */
  readonly fontLicence: string;
}

/** The picture on the cover as a page. */
export function setCover(picture: string, title: string): BookPage {
  const image = writeElement('img', { src: picture, alt: title, class: 'cover' });
  return setPage({ file: 'cover.xhtml', title: '封面', type: 'cover', content: [image] });
}

export function setTitlePage({ edition, home }: BookImprint): BookPage {
  const { occasion, contents } = writeStandfirst(edition.speeches);
  return setPage({
    file: 'title.xhtml',
    title: edition.title,
    type: 'titlepage',
    content: [
      writeTextElement('h1', edition.title),
      writeTextElement('p', occasion),
      writeTextElement('p', contents),
      writeTextElement('p', describeExtent(edition.speeches)),
      writeTextElement('p', '各篇都是节选；节选中没有的句子，可能在全文之中。'),
      writeLine('p', `版本${edition.version}　${formatDate(edition.date)}`, { class: 'meta' }),
      writeElement('p', { class: 'meta' }, writeLink(home, home)),
    ],
  });
}

/** How the excerpts say one phrase, a row a place; the parts of a row join to words of the excerpt. */
export function setPhraseTable(figure: readonly FigureYear[]): BookPage {
  const core = figure.flatMap(({ places }) => places)[0]?.core ?? '';
  const rows = figure.flatMap(setPhraseRows);
  const heads = ['年', '前文', '何种', '提法', '后文'].map((name) =>
    writeTextElement('th', name, { scope: 'col' }),
  );
  const title = `一句话的${spellNumber(figure.length)}年`;
  return setPage({
    file: PHRASE_FILE,
    title,
    type: 'chapter',
    content: [
      writeTextElement('h1', title),
      writeTextElement('p', `历年节选怎样说“${core}”，一处一行。以本编所收为限。`),
      writeElement(
        'table',
        {},
        joinBlocks([
          writeElement('thead', {}, writeElement('tr', {}, heads.join(''))),
          writeElement('tbody', {}, joinBlocks(rows)),
        ]),
      ),
    ],
  });
}

/** The rows of a year. */
function setPhraseRows({ year, places }: FigureYear): string[] {
  const head = writeElement('th', { scope: 'row' }, writeLink(nameSpeechFile(year), String(year)));
  if (places.length === 0) {
    const none = writeTextElement('td', '节选未见', { colspan: 4, class: 'absent' });
    return [writeElement('tr', {}, head + none)];
  }
  return places.map(({ lead, verb, kind, core, after, sentence }) => {
    const link = writeLink(`${nameSpeechFile(year)}#${sentence}`, core);
    const cells = [escapeXml(lead + verb), escapeXml(kind), link, escapeXml(after)];
    const row = cells.map((one) => writeElement('td', {}, one)).join('');
    return writeElement('tr', {}, head + row);
  });
}

/** What is known of each document and of its capture. */
export function setProvenance({ documents }: Edition): BookPage {
  return setPage({
    file: 'provenance.xhtml',
    title: '底本',
    type: 'appendix',
    content: [
      writeTextElement('h1', '底本'),
      writeTextElement('p', '各篇据抓取所得的文本转录；抓取的文本不是原刊。'),
      ...documents.map(describeWitness),
    ],
  });
}

function describeWitness({ card, account }: Document): string {
  const { author, publisher, date, captured, unknown, sha256 } = card;
  const tell = (value: string | null, basis: keyof typeof GROUND_NAMES, note: string) =>
    `${value ?? '未详'}　${basis === 'unknown' ? '' : `${GROUND_NAMES[basis]}：`}${note}`;
  const classes = account.classes.map(
    ({ id, characters }) => `${nameClass(id)}${formatCount(characters)}`,
  );
  const facts = [
    ['作者', tell(author.value, author.basis, author.note)],
    ['发布者', tell(publisher.value, publisher.basis, publisher.note)],
    ['日期', tell(date.display, date.basis, date.note)],
    ['抓取', `${captured.from}；${captured.form}`],
    ['未详', unknown.join('；')],
    ['SHA-256', sha256],
    [
      '字符',
      `${formatCount(account.total)}：照录${formatCount(account.kept)}，改录${formatCount(account.emended)}，不录${formatCount(account.leftOut)}（${classes.join('，')}）`,
    ],
  ] as const;
  const list = facts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => writeTextElement('dt', name) + writeTextElement('dd', text));
  return joinBlocks([
    writeTextElement('h2', card.title),
    writeElement('dl', {}, joinBlocks(list)),
  ]).trim();
}

export function setLicencePage({ edition, home, fontLicence }: BookImprint): BookPage {
  const licence = writeElement(
    'p',
    {},
    `${escapeXml(LICENCE.own)}${writeLink(LICENCE.url, LICENCE.url)}`,
  );
  return setPage({
    file: 'licence.xhtml',
    title: '权利与许可',
    type: 'copyright-page',
    content: [
      writeTextElement('h1', '权利与许可'),
      licence,
      writeTextElement('p', LICENCE.texts),
      writeTextElement('p', '收录的用途是研究与引证。本编与所收文献的作者、发布机构均无隶属关系。'),
      writeElement(
        'p',
        {},
        `${escapeXml(`本书由《${edition.title}》${edition.version}版的网站生成：`)}${writeLink(home, home)}`,
      ),
      writeTextElement('h2', '字体'),
      writeTextElement('pre', fontLicence),
    ],
  });
}
