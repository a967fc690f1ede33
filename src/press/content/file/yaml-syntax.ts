import type { YAMLError } from 'yaml';
import type { ProblemWording } from '../../../core/problem.ts';

type SyntaxWording = Omit<ProblemWording, 'found'>;

const FULL_WIDTH_COLON: SyntaxWording = {
  code: 'yaml-colon',
  expected: 'a half-width colon and a space after the key',
  fix: 'type “: ” (switch the input method to English) instead of “：”',
};

const NO_SPACE: SyntaxWording = {
  code: 'yaml-colon',
  expected: 'a space after the colon',
  fix: 'type a space between the colon and the value',
};

/** Mistakes that can be seen in a line alone, with what to say of them. */
const LINE_MISTAKES: readonly (readonly [RegExp, SyntaxWording])[] = [
  [/^\s*(?:- )?[A-Za-z]+\s*：/, FULL_WIDTH_COLON],
  [/^\s*(?:- )?[A-Za-z]+:[^\s\d/]/, NO_SPACE],
  [
    /^\s*-[^\s-]/,
    {
      code: 'yaml-dash',
      expected: 'a space after the dash of a list',
      fix: 'type a space after “-”',
    },
  ],
];

const INDENT: SyntaxWording = {
  code: 'yaml-indent',
  expected:
    'as many spaces at the start as the lines beside it that say something of the same thing',
  fix: 'count the spaces of the line above and type the same number',
};

const QUOTES: SyntaxWording = {
  code: 'yaml-quotes',
  expected: 'a value that YAML reads as plain text',
  fix: "put the whole value between two ' ; a ' inside it is typed twice",
};

const BRACKETS: SyntaxWording = {
  code: 'yaml-brackets',
  expected: 'every quotation mark and bracket closed: [ ] { } \' "',
  fix: 'type the mark that is missing',
};

const COMMA: SyntaxWording = {
  code: 'yaml-comma',
  expected: 'a comma between the values in braces',
  fix: 'type “, ” (half-width) after each value but the last',
};

const KEY_TWICE: SyntaxWording = {
  code: 'yaml-key-twice',
  expected: 'every key once',
  fix: 'remove one of the two lines',
};

/** A mistake of typing that is seen in the lines themselves, whatever the parser makes of it. */
export function findTypingMistake(
  text: string,
): { readonly line: number; readonly wording: ProblemWording } | null {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const mistake = LINE_MISTAKES.find(([pattern]) => pattern.test(line));
    if (mistake !== undefined) {
      return { line: index + 1, wording: { ...mistake[1], found: quoteLine(line) } };
    }
  }
  return null;
}

/** An error of the parser in plain words, with its line, counted from 1. */
export function wordSyntaxError(
  error: YAMLError,
  text: string,
  line: number,
): { readonly line: number; readonly wording: ProblemWording } {
  const lines = text.split('\n');
  if (error.message.startsWith('Missing closing')) {
    const opened = lines.findIndex((one) => UNCLOSED.test(one));
    const at = opened < 0 ? line : opened + 1;
    return { line: at, wording: { ...BRACKETS, found: quoteLine(lines[at - 1] ?? '') } };
  }
  const own = lines[line - 1] ?? '';
  const found = quoteLine(own);
  const known = classifyError(error, own);
  if (known !== null) return { line, wording: { ...known, found } };
  const wording = {
    code: 'yaml-syntax',
    expected: 'lines of the form “key: value”',
    found: `${found} (${error.message.split('\n')[0]})`,
    fix: 'write the line as the ones beside it are written',
  };
  return { line, wording };
}

/** A value that begins with a quotation mark and does not end with it. */
const UNCLOSED = /[:-] (?:"[^"]*|'[^']*)$/;

function classifyError({ code, message }: YAMLError, line: string): SyntaxWording | null {
  if (code === 'DUPLICATE_KEY') return KEY_TWICE;
  if (line.includes('{') && line.includes('}')) return COMMA;
  if (code === 'BAD_INDENT') return message.startsWith('Flow') ? BRACKETS : INDENT;
  if (code === 'MISSING_CHAR') return message.includes('- indicator') ? INDENT : BRACKETS;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return /: .*: /.test(line) ? QUOTES : INDENT;
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW') return INDENT;
  const isSign = ['BAD_ALIAS', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'UNEXPECTED_TOKEN'];
  return isSign.includes(code) ? QUOTES : null;
}

const LONGEST_LINE = 60;

/** A line as messages show it. */
export function quoteLine(line: string): string {
  const text = line.trim();
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}
