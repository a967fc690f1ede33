import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of code: `path` from the root, its text, and its syntax with parents set. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every file of code in the project; of a component, its front matter and its scripts, on their own lines. */
export function readSources(): Source[] {
  return globSync(['{src,scripts}/**/*.{ts,astro}', 'astro.config.mjs'])
    .sort()
    .map((path) => {
      const whole = readFileSync(path, 'utf8');
      const text = path.endsWith('.astro') ? keepScripts(whole) : whole;
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

/** A component with every line emptied that is neither front matter nor script. */
function keepScripts(component: string): string {
  let end = /^$/;
  let isCode = false;
  const lines = component.split('\n').map((line, index) => {
    if (isCode && end.test(line)) isCode = false;
    const kept = isCode ? line : '';
    if (!isCode && index === 0 && line === '---') [isCode, end] = [true, /^---$/];
    else if (/^\s*<script[^>]*>$/.test(line)) [isCode, end] = [true, /^\s*<\/script>$/];
    return kept;
  });
  return lines.join('\n');
}
