/**
 * Years as a reader says them: 2014年 · 2014、2016年 · 2015、2017至2020年.
 * Three and more in a row are joined. The years are distinct and ascending; none gives an empty string.
 */
export function formatYears(years: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < years.length; ) {
    const run = measureRun(years, index);
    if (run >= 3) parts.push(`${years[index]}至${years[index + run - 1]}`);
    else parts.push(...years.slice(index, index + run).map(String));
    index += run;
  }
  return parts.length === 0 ? '' : `${parts.join('、')}年`;
}

function measureRun(years: readonly number[], from: number): number {
  let length = 1;
  while (years[from + length] === (years[from] ?? Number.NaN) + length) length += 1;
  return length;
}
