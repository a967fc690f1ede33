import type { PartialDate } from '../../edition/date.ts';

/** Lines at either end of a text that may date it. */
const LINES = 8;
/** UTF-16 code units of the longest such line. */
const LONGEST = 90;
const DATE = /(?<!\d)(20\d\d)\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})(?!\d)日?/gu;
/** 新华社北京2017年12月3日电, 2017年12月3日讯. */
const DATELINE = /(20\d\d)年(\d{1,2})月(\d{1,2})日[^，。；“]{0,8}[电讯]/u;
/** What stands beside the date of a page: where it is from, who wrote it, the time of day. */
const BESIDE =
  /发布|时间|日期|来源|作者|编辑|责编|记者|字号|点击|浏览|阅读|分享|打印|网|报|社|第?\d{1,2}版|\d{1,2}:\d{2}|星期.|[\p{P}\p{S}\s|]/gu;
/** Letters that may be left: the name of a paper or a writer. */
const NAME = 14;

/**
 * The date of a text by its dateline or the line below its title or its end; `null` where none is plain, or where
 * the text speaks of a later year.
 */
export function guessTextDate(text: string): PartialDate | null {
  const date = findTextDate(text);
  if (date === null) return null;
  const later = [...text.matchAll(/(?<!\d)(20\d\d)年/gu)].some(
    ([, year]) => Number(year) > date.year,
  );
  return later ? null : date;
}

function findTextDate(text: string): PartialDate | null {
  const lines = text
    .slice(0, LINES * LONGEST * 4)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines.slice(0, LINES)) {
    const dateline = DATELINE.exec(line.slice(0, LONGEST));
    if (dateline !== null) return readDate(dateline);
    const date = readDateLine(line);
    if (date !== null) return date;
  }
  const last = text
    .slice(-LONGEST)
    .split('\n')
    .map((line) => line.trim());
  return last.map(readDateLine).findLast((date) => date !== null) ?? null;
}

/** A line that is a date and nothing that is told of it. */
function readDateLine(line: string): PartialDate | null {
  if (line.length > LONGEST || /[。！？“”]/u.test(line)) return null;
  const dates = [...line.matchAll(DATE)];
  const [first] = dates;
  if (first === undefined || dates.length > 1) return null;
  const rest = line.replace(DATE, '').replace(BESIDE, '');
  return [...rest].length <= NAME ? readDate(first) : null;
}

function readDate([, year, month, day]: RegExpExecArray): PartialDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? date : null;
}
