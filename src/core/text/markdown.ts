/** Text with a backslash before every sign that Markdown would read as its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&|~]/gu, '\\$&');
}
