import { spawn } from 'node:child_process';

/** Options under which Node runs the TypeScript of this folder. */
export const TYPESCRIPT = [
  '--experimental-strip-types',
  '--disable-warning=ExperimentalWarning',
] as const;

/** Runs a program with the terminal's input and output; resolves with its exit code. */
export function runProgram(
  command: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs programs one after the other; ends the process with the first exit code that is not 0. */
export async function runInTurn(
  programs: readonly { readonly command: string; readonly options: readonly string[] }[],
): Promise<void> {
  for (const { command, options } of programs) {
    const code = await runProgram(command, options);
    if (code !== 0) process.exit(code);
  }
}
