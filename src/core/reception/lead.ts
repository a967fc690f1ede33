/**
 * Cuts off the first character with the opening marks before it: what a sentence number must not be parted from.
 * The two parts join to the text; an empty text gives two empty parts.
 */
export function splitLead(text: string): readonly [lead: string, rest: string] {
  const lead = /^[“‘（《「『【]*./u.exec(text)?.[0] ?? '';
  return [lead, text.slice(lead.length)];
}
