import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../run-tool.ts';

/** Paths of all files that Git keeps and that are there. */
export const trackedFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(projectFolder, path)));

/** Copies files of the project into a new temporary folder, with the installed packages beside them; answers it. */
export function copyProject(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'flowsim-mutants-'));
  for (const path of paths) cpSync(join(projectFolder, path), join(folder, path));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true });
