/**
 * Years as a reader says them: 2014年 · 2014、2016年 · 2017至2020年、2022年.
 * Three and more in a row are joined. The years are distinct and ascending; none gives an empty string.
 */
export function formatYears(years: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < years.length; ) {
    const run = measureRun(years, index);
    const [first, last] = [years[index], years[index + run - 1]];
    if (run >= 3) parts.push(`${first}至${last}年`);
    else parts.push(...years.slice(index, index + run).map((year) => `${year}年`));
    index += run;
  }
  return parts.join('、').replaceAll(/年、(?=\d+年(?:、|$))/g, '、');
}

function measureRun(years: readonly number[], from: number): number {
  let length = 1;
  while (years[from + length] === (years[from] ?? Number.NaN) + length) length += 1;
  return length;
}
