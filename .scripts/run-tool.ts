import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Top folder of the project. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

export interface ToolRun {
  readonly code: number;
  /** What the tool printed, both streams in the order they came; empty where the tool wrote to the terminal itself. */
  readonly output: string;
}

/** Runs a script of an installed package with this Node. `show` lets it write straight to the terminal. */
export function runTool(
  script: string,
  args: readonly string[],
  options: { readonly show?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      cwd: projectFolder,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
