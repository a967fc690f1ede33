import type { Passage } from '../../edition/passage/passage.ts';
import { gatherLists, takeTitle } from '../../edition/passage/passage-group.ts';
import { escapeXml, writeElement } from '../xml.ts';
import { namePlaceId, nameTeiText, type TeiPointers } from './tei-pointer.ts';
import { writeSentences } from './tei-sentence.ts';
import type { TeiText } from './tei-text.ts';

/** A heading with what stands below it, up to the next heading of its level. */
interface Section {
  readonly heads: readonly Passage[];
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
}

interface BodySource {
  readonly text: TeiText;
  readonly pointers: TeiPointers;
}

/** The `text` element: headings open divisions, nested by their level. */
export function writeText(source: BodySource): string {
  const { text } = source;
  const heads = takeTitle(text.passages);
  const section = { heads, ...cutSections(text.passages.slice(heads.length)) };
  const closer = text.closing === null ? '' : writeElement('closer', {}, escapeXml(text.closing));
  const body = writeElement('body', {}, [
    ...writeAnchors(source),
    ...writeSection(section, source),
    closer,
  ]);
  return writeElement('text', { 'xml:id': `${nameTeiText(text.place)}.text` }, [body]);
}

/** Ids that are gone stay as anchors that point to where the words are now. */
function writeAnchors({ text: { place, gone }, pointers }: BodySource): string[] {
  return gone.map(({ id, to }) =>
    writeElement('anchor', {
      'xml:id': namePlaceId(place, id),
      n: id,
      type: to === null ? 'withdrawn' : 'moved',
      corresp: to === null ? null : pointers.point(to.place, to.id),
    }),
  );
}

function cutSections(passages: readonly Passage[]): Pick<Section, 'passages' | 'sections'> {
  const first = passages.findIndex(({ kind }) => kind === 'heading');
  if (first < 0) return { passages, sections: [] };
  const sections: Section[] = [];
  for (let start = first; start < passages.length; ) {
    const level = passages[start]?.level ?? 0;
    const next = passages.findIndex(
      (one, index) => index > start && one.kind === 'heading' && one.level <= level,
    );
    const end = next < 0 ? passages.length : next;
    const rest = passages.slice(start + 1, end);
    const below = rest.findIndex(({ kind }) => kind !== 'subtitle');
    const subtitles = rest.slice(0, below < 0 ? rest.length : below);
    const heads = [...passages.slice(start, start + 1), ...subtitles];
    sections.push({ heads, ...cutSections(rest.slice(subtitles.length)) });
    start = end;
  }
  return { passages: passages.slice(0, first), sections };
}

function writeSection({ heads, passages, sections }: Section, source: BodySource): string[] {
  const own = writePassages(passages, source);
  // Lines that close a division end it: what follows must stand in others.
  const isClosed = isClosing(passages.at(-1)) && passages.some((one) => !isClosing(one));
  const lead = isClosed && sections.length > 0 ? [writeElement('div', { type: 'lead' }, own)] : own;
  return [
    ...heads.map((head) => writeHead(head, source)),
    ...lead,
    ...sections.map((section) => writeDivision(section, source)),
  ];
}

function writeDivision(section: Section, source: BodySource): string {
  const year = section.passages[0]?.speech ?? null;
  const isAddress = source.text.place.kind === 'document' && year !== null;
  const type = isAddress ? 'address' : 'section';
  const corresp = isAddress ? source.pointers.point({ kind: 'speech', year }) : null;
  return writeElement('div', { type, corresp }, writeSection(section, source));
}

function isClosing(passage: Passage | undefined): boolean {
  return passage?.kind === 'byline' || passage?.kind === 'signature';
}

function writeHead(passage: Passage, source: BodySource): string {
  const type = passage.kind === 'subtitle' ? 'sub' : 'main';
  return writePassage(passage, 'head', { source, attributes: { type } });
}

function writePassages(passages: readonly Passage[], source: BodySource): string[] {
  const first = passages.findIndex((one) => !isClosing(one));
  const last = passages.findLastIndex((one) => !isClosing(one));
  return gatherLists(passages).map((part) => {
    if (part.kind === 'list') {
      const items = part.items.map((item) => writePassage(item, 'item', { source }));
      return writeElement('list', {}, items);
    }
    const { passage } = part;
    if (!isClosing(passage)) return writePassage(passage, 'p', { source });
    const at = passages.indexOf(passage);
    // Between paragraphs neither a byline nor a closer may stand.
    if (first < at && at < last) {
      return writePassage(passage, 'ab', { source, attributes: { type: passage.kind } });
    }
    return writePassage(passage, passage.kind === 'byline' ? 'byline' : 'closer', { source });
  });
}

function writePassage(
  passage: Passage,
  name: string,
  { source, attributes = {} }: { source: BodySource; attributes?: Record<string, string> },
): string {
  const { text, pointers } = source;
  const { place, carrier } = text;
  const ids =
    place.kind === 'document'
      ? { 'xml:id': namePlaceId(place, passage.id), n: passage.id }
      : { corresp: pointers.point({ kind: 'document', document: carrier }, passage.id) };
  return writeElement(name, { ...ids, ...attributes }, writeSentences(text, passage, pointers));
}
