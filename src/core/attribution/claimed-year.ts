/** A document that gives words to the address of a year. */
export interface YearClaim {
  readonly year: number;
  readonly document: string;
}

/**
 * Year of words that documents may give to different ones; `null` where none gives them to any. For a document that
 * gives them itself it is its own; else the year that most documents give, of those with as many the one that stands
 * first. So a document more that contradicts the others changes nothing that is said of them. A document that gives
 * the same words to two years vouches for neither.
 */
export function chooseYear(claims: readonly YearClaim[], document: string | null): number | null {
  const byDocument = new Map<string, Set<number>>();
  for (const claim of claims) {
    const years = byDocument.get(claim.document) ?? new Set();
    byDocument.set(claim.document, years.add(claim.year));
  }
  const votes = new Map<number, number>();
  for (const [id, years] of byDocument) {
    const [year] = years;
    if (years.size > 1 || year === undefined) continue;
    if (id === document) return year;
    votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const most = Math.max(...votes.values());
  return [...votes].find(([, count]) => count === most)?.[0] ?? null;
}
