import type { Fact } from '../../../schema/content/document.ts';
import { nameClass } from '../../apparatus/apparatus-wording.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import { LICENCE } from '../licence.ts';
import { citeSpeech } from '../reference/citable-work.ts';
import { listAuthors } from '../reference/reference.ts';
import { writeElement, writeTextElement } from '../xml.ts';
import { namePlaceId, nameTeiText } from './tei-pointer.ts';

type Basis = Fact['basis'];

/** How sure a date is, in the words of TEI. */
const CERTAINTIES = {
  printed: 'high',
  capture: 'medium',
  inferred: 'medium',
  unknown: 'unknown',
} as const satisfies Record<Basis, string>;

/** What a header says that does not stand in the text itself; `url` is the absolute address of the text's page. */
interface TeiHead {
  readonly edition: Edition;
  readonly url: string;
}

/** Header of the file that holds all texts. */
export function writeCorpusHeader({ edition, url }: TeiHead): string {
  const source = writeTextElement('p', '各篇的底本见各篇的 teiHeader。');
  return writeElement('teiHeader', {}, [
    writeElement('fileDesc', {}, [
      writeElement('titleStmt', {}, [writeTextElement('title', edition.title)]),
      ...writePublication({ edition, url }),
      writeElement('sourceDesc', {}, [source]),
    ]),
    writeElement('encodingDesc', {}, [
      writeElement('projectDesc', {}, [
        writeTextElement(
          'p',
          '历年致世界互联网大会的致辞节选，及引用它们的文献；逐句编号，凡校改皆存底本异文。',
        ),
      ]),
      writeReferences('//TEI'),
    ]),
  ]);
}

/** Header of a document. */
export function writeDocumentHeader(document: Document, { edition, url }: TeiHead): string {
  const { card } = document;
  const authors = card.author.value === null ? [] : card.author.value.split('、');
  const text = nameTeiText({ kind: 'document', document: document.id });
  return writeElement('teiHeader', {}, [
    writeElement('fileDesc', {}, [
      writeElement('titleStmt', {}, [
        writeTextElement('title', card.title),
        ...authors.map((name) => writeTextElement('author', name)),
      ]),
      ...writePublication({ edition, url }),
      writeElement('sourceDesc', {}, [writeWitness(document, `${text}.witness`)]),
    ]),
    writeEncoding(document),
    writeElement('profileDesc', {}, [
      writeElement('creation', {}, [writeDate(card.date.display, card.date)]),
      writeLanguages(),
    ]),
  ]);
}

/** Header of an address: who spoke, when, on what occasion; the witness is that of the document that carries it. */
export function writeSpeechHeader(
  speech: Speech,
  carrier: Document,
  { edition, url }: TeiHead,
): string {
  const authors = listAuthors(citeSpeech(edition, speech, url));
  const place = { kind: 'speech', year: speech.year } as const;
  const person = (index: number) => namePlaceId(place, `speaker${index + 1}`);
  return writeElement('teiHeader', {}, [
    writeElement('fileDesc', {}, [
      writeElement('titleStmt', {}, [
        writeTextElement('title', `${speech.title}（节选）`),
        ...authors.map((name, index) =>
          writeTextElement('author', name, { ref: `#${person(index)}` }),
        ),
      ]),
      ...writePublication({ edition, url }),
      writeElement('sourceDesc', {}, [writeWitness(carrier, namePlaceId(place, 'witness'))]),
    ]),
    writeEncoding(carrier),
    writeElement('profileDesc', {}, [
      writeElement('creation', {}, [writeTextElement('date', speech.date, { when: speech.date })]),
      writeLanguages(),
      writeParticipants(authors, person),
      writeSetting(speech),
    ]),
  ]);
}

function writeParticipants(names: readonly string[], nameId: (index: number) => string): string {
  const people = names.map((name, index) =>
    writeElement('person', { 'xml:id': nameId(index), role: 'speaker' }, [
      writeTextElement('persName', name),
    ]),
  );
  return writeElement('particDesc', {}, [writeElement('listPerson', {}, people)]);
}

function writeSetting({ occasion, date, form }: Speech): string {
  return writeElement('settingDesc', {}, [
    writeElement('setting', {}, [
      writeTextElement('name', occasion, { type: 'event' }),
      writeTextElement('date', date, { when: date }),
      writeTextElement('activity', form),
    ]),
  ]);
}

function writePublication({ edition, url }: TeiHead): string[] {
  const version = { n: edition.version };
  const { publisher } = edition;
  return [
    writeElement('editionStmt', {}, [
      writeElement(
        'edition',
        version,
        `${writeTextElement('title', edition.title)} ${writeTextElement('date', edition.date, { when: edition.date })}`,
      ),
    ]),
    writeElement('publicationStmt', {}, [
      publisher === undefined
        ? writeTextElement('authority', edition.title)
        : writeTextElement('publisher', publisher.name),
      writeTextElement('idno', url, { type: 'URI' }),
      writeTextElement('date', edition.date, { when: edition.date }),
      writeElement('availability', { status: 'restricted' }, [
        writeElement('licence', { target: LICENCE.url }, [
          writeTextElement('p', LICENCE.own),
          writeTextElement('p', LICENCE.texts),
        ]),
      ]),
    ]),
  ];
}

/** The captured file: what is known of it, how, and what is not. */
function writeWitness({ card, account }: Document, id: string): string {
  const { author, publisher, date, captured, unknown } = card;
  const bibl = writeElement('bibl', {}, [
    writeTextElement('title', card.title),
    author.value === null ? '' : writeTextElement('author', author.value),
    publisher.value === null ? '' : writeTextElement('publisher', publisher.value),
    writeDate(date.display, date),
    captured.url === null ? '' : writeElement('ptr', { target: captured.url }),
    writeTextElement('idno', card.sha256, { type: 'SHA-256' }),
    writeElement('extent', {}, [
      writeElement('measure', { unit: 'characters', quantity: account.total }),
      writeElement('measure', { type: 'kept', unit: 'characters', quantity: account.kept }),
      writeElement('measure', { type: 'emended', unit: 'characters', quantity: account.emended }),
      writeElement('measure', { type: 'leftOut', unit: 'characters', quantity: account.leftOut }),
    ]),
    ...[
      ['author', author] as const,
      ['publisher', publisher] as const,
      ['date', date] as const,
    ].map(([type, { basis, note }]) => writeTextElement('note', note, { type, subtype: basis })),
    writeTextElement('note', `${captured.from}；${captured.form}`, { type: 'capture' }),
    ...unknown.map((line) => writeTextElement('note', line, { type: 'unknown' })),
  ]);
  return writeElement('listWit', {}, [writeElement('witness', { 'xml:id': id }, [bibl])]);
}

function writeDate(
  display: string,
  { value, basis }: { readonly value: string; readonly basis: Basis },
): string {
  const evidence = basis === 'inferred' ? 'internal' : basis === 'capture' ? 'external' : null;
  return writeTextElement('date', display, { when: value, cert: CERTAINTIES[basis], evidence });
}

function writeEncoding({ apparatus, account }: Document): string {
  const counts = new Map(account.classes.map((one) => [one.id, one]));
  const left = [...new Set(apparatus.leftOut.map((one) => one.class))];
  const listed = (ids: readonly string[]) =>
    ids.map((id) => {
      const one = counts.get(id);
      return writeTextElement(
        'p',
        `${nameClass(id)}：${one?.count ?? 0}处，${one?.characters ?? 0}字符。`,
        {
          n: id,
        },
      );
    });
  const regular = listed(apparatus.regularizations.map((one) => one.class));
  return writeElement('encodingDesc', {}, [
    left.length === 0 ? '' : writeElement('samplingDecl', {}, listed(left)),
    writeEditorial(regular),
    writeElement('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
    writeReferences('/TEI'),
  ]);
}

/** The rules by which the text was edited; `regular` has the classes of regular changes. */
function writeEditorial(regular: readonly string[]): string {
  const say = (text: string) => writeTextElement('p', text);
  return writeElement('editorialDecl', {}, [
    writeElement('correction', { method: 'markup' }, [
      say('涉及字词的校改逐条以 app 记录：lem 为读作，rdg 为底本原作，note 为理由，cert 为把握。'),
    ]),
    writeElement('normalization', { method: 'silent' }, [
      say('不涉及字词的改动成类施行，只列处数。'),
      ...regular,
    ]),
    writeElement('segmentation', {}, [
      say('段以 p、item、head 等，句以 s；n 为公布的编号，编号一经公布不移作他用。'),
    ]),
    writeElement('interpretation', {}, [
      say(
        '引用由程序比对得出，记于 standOff 的 annotation，经编者核定或加按语者 status 有别；偏移以读文的字符计。',
      ),
    ]),
  ]);
}

/** How the published ids are found: by `n`, passages and sentences alike. */
function writeReferences(root: string): string {
  return writeElement('refsDecl', {}, [
    writeElement('citeStructure', {
      unit: 'passage',
      match: `${root}/text//*[@n][not(self::s)]`,
      use: '@n',
    }),
    writeElement('citeStructure', { unit: 'sentence', match: `${root}/text//s`, use: '@n' }),
  ]);
}

function writeLanguages(): string {
  return writeElement('langUsage', {}, [
    writeTextElement('language', '现代汉语，简体字', { ident: 'zh-Hans' }),
  ]);
}
