import type { Routes } from '../../edition/route.ts';
import { formatCsv } from '../../publication/data/csv.ts';
import { formatPlainReference } from '../../publication/reference/reference.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { isDiffering, type Verdict } from '../verdict.ts';
import type { CheckNames } from './check-wording.ts';
import { explainVerdict, listSources, tallyVerdicts, VERDICT_NAMES } from './check-wording.ts';
import { clipWords } from './difference-lines.ts';

/** What a report is made of. */
export interface CheckReport {
  readonly verdicts: readonly Verdict[];
  readonly names: CheckNames;
  readonly routes: Routes;
  /** Makes the absolute address of a path. */
  readonly locate: (path: string) => string;
  /** ISO date of the check. */
  readonly date: string;
}

const LIMIT = '以本编所收为限：致辞均为节选，节选未见不等于误引。';

/** The verdicts as Markdown, each with its source and the reference for it. */
export function formatMarkdownReport(report: CheckReport): string {
  const verdicts = report.verdicts.map((verdict, index) => {
    const { sources, reference, explanation, address } = wordVerdict(verdict, report);
    const links = sources
      .map(({ label }, place) => (place === 0 ? `[${label}](<${address}>)` : label))
      .join('，');
    const lines = [
      `${index + 1}. “${quoteInMarkdown(verdict.exact)}”`,
      `**${VERDICT_NAMES[verdict.kind]}**${links === '' ? '' : `　${links}`}`,
      quoteInMarkdown(explanation),
      ...(reference === '' ? [] : [quoteInMarkdown(reference)]),
    ];
    return lines.join('\n\n   ');
  });
  const head = `# 核对一段引文\n\n${report.date}　${tallyVerdicts(report.verdicts.map(({ kind }) => kind))}。${LIMIT}`;
  return `${[head, ...verdicts].join('\n\n')}\n`;
}

/** What a reader would tell an editor: the tally, and of each verdict that differs its words, name and address. */
export function formatShortReport(report: CheckReport): string {
  const { verdicts, date } = report;
  const lines = verdicts.flatMap((verdict, index) => {
    if (!isDiffering(verdict)) return [];
    const { address, explanation } = wordVerdict(verdict, report);
    const words = clipWords(verdict.exact.replace(/\s+/gu, ' '));
    return [`${index + 1}. “${words}”：${VERDICT_NAMES[verdict.kind]}。${explanation}${address}`];
  });
  const none = '没有文字或年份不同的。';
  const tally = tallyVerdicts(verdicts.map(({ kind }) => kind));
  return `核对一段引文　${date}　${tally}。\n${lines.length === 0 ? none : lines.join('\n')}\n`;
}

const COLUMNS = [
  '序号',
  '判定',
  '送检文字',
  '文中年份',
  '文句年份',
  '出处',
  '说明',
  '引用',
  '链接',
] as const;

/** The verdicts as comma-separated values with a line of names. */
export function formatCsvReport(report: CheckReport): string {
  const rows = report.verdicts.map((verdict, index) => {
    const { sources, reference, explanation, address } = wordVerdict(verdict, report);
    return [
      String(index + 1),
      VERDICT_NAMES[verdict.kind],
      verdict.exact,
      String(verdict.attributed ?? ''),
      verdict.year === null ? verdict.years.join('、') : String(verdict.year),
      sources.map(({ label }) => label).join('；'),
      explanation,
      reference,
      address,
    ].map(disarm);
  });
  return formatCsv([COLUMNS, ...rows]);
}

/** The reference for the source of a verdict, `''` where the edition has none. */
export function referTo(verdict: Verdict, report: Omit<CheckReport, 'verdicts' | 'date'>): string {
  const { cited, year } = verdict;
  const key = cited?.kind === 'document' ? cited.document : cited === null ? '' : String(year);
  const work = report.names.works.get(key);
  if (work === undefined || cited === null) return '';
  const passages = cited.kind === 'document' ? [cited.passage] : cited.sentences;
  const [passage = ''] = passages.length === 1 ? passages : [];
  const path =
    cited.kind === 'document'
      ? report.routes.document(cited.document)
      : report.routes.year(Number(key));
  const isCitable = /^[sp]\d+[a-rt-z]*$/u.test(passage);
  return formatPlainReference({
    ...work,
    url: report.locate(path),
    passage: isCitable ? passage : '',
  });
}

function wordVerdict(verdict: Verdict, report: CheckReport) {
  const { names, routes, locate } = report;
  const sources = listSources(verdict, names, routes);
  const [first] = sources;
  return {
    sources,
    /** One address for each verdict: that of the first source. */
    address: first === undefined ? '' : locate(first.href),
    explanation: explainVerdict(verdict, names),
    reference: referTo(verdict, report),
  };
}

/** Spreadsheets run what begins so; an apostrophe makes it text. */
function disarm(field: string): string {
  return /^[=+\-@\t\r]/u.test(field) ? `'${field}` : field;
}

/** On one line, with its signs escaped. */
function quoteInMarkdown(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' '));
}
