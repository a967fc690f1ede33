/** `2015-12-16` as 2015年12月16日; `2025-12` and `2025` as far as they go. */
export function formatDate(iso: string): string {
  const [year, ...rest] = iso.split('-');
  return `${year}年${rest.map((part, index) => `${Number(part)}${'月日'.charAt(index)}`).join('')}`;
}

/** `2015-12-16` as 12月16日. */
export function formatDayOfYear(iso: string): string {
  return formatDate(iso).replace(/^\d+年/, '');
}

/** 2015 as 二〇一五, for vertical lines. */
export function spellYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}
