/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Text as it stands in XML, in content and between quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * An element as markup. Content is markup: a string stands as it is, a list has a line for each part, indented.
 * Words of a text are therefore handed on as a string, through `escapeXml`.
 */
export function writeElement(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = '',
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const parts = typeof content === 'string' ? content : content.filter((part) => part !== '');
  if (parts.length === 0) return `<${name}${list}/>`;
  if (typeof parts === 'string') return `<${name}${list}>${parts}</${name}>`;
  const lines = parts.map((part) => ` ${part.replaceAll('\n', '\n ')}`);
  return `<${name}${list}>\n${lines.join('\n')}\n</${name}>`;
}

/** An element that holds words alone. */
export function writeTextElement(name: string, text: string, attributes: Attributes = {}): string {
  return writeElement(name, attributes, escapeXml(text));
}
