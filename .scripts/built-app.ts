import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder, runTool } from './run-tool.ts';

/** One thing that Vite builds: its mode in vite.config.ts, where it goes, and what it is made from. */
interface Part {
  readonly mode: string;
  /** What is built into the same folder before it, by its mode. */
  readonly before?: string;
  /** What is written into the folder once it is built. */
  readonly after?: (folder: string) => void | Promise<void>;
  readonly folder: string;
  readonly sources: readonly string[];
}

const COMMON = ['src', 'package.json', 'package-lock.json', 'vite.config.ts'];

const PARTS = {
  // The service worker of the app keeps the template of replays too, so that it must be there.
  app: { mode: 'production', before: 'replay', folder: 'dist', sources: [...COMMON, 'index.html', 'public'] },
  cli: { mode: 'cli', folder: 'dist/cli', sources: COMMON },
  frames: { mode: 'frames', folder: 'node_modules/.cache/frames', sources: [...COMMON, 'tests/bench/frames'] },
  package: {
    mode: 'package',
    folder: 'dist/package',
    sources: [
      ...COMMON,
      '.scripts/package-files.ts',
      '.scripts/library-types.ts',
      'public/schemas',
      'README.md',
      'LICENSE',
    ],
    // TypeScript is slow to load, and seldom needed.
    after: async (folder) => (await import('./package-files.ts')).writePackageFiles(folder),
  },
  probe: { mode: 'probe', folder: 'node_modules/.cache/probe', sources: [...COMMON, 'tests/browser/probe'] },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** Where a part lies once built. */
export const folderOf = (name: PartName): string => join(projectFolder, PARTS[name].folder);

/** Builds the part unless it is fresh. */
export async function ensureBuilt(name: PartName): Promise<void> {
  if (isFresh(name)) return;
  await alone(async () => {
    // Another process may have built it meanwhile.
    if (!isFresh(name)) await build(name);
  });
}

/** Builds the part whatever lies there. */
export const rebuild = (name: PartName): Promise<void> => alone(() => build(name));

async function build(name: PartName): Promise<void> {
  const { mode, before: first, folder, after }: Part = PARTS[name];
  const before = hashOf(name);
  emptyFolder(name);
  if (first !== undefined) await runVite(name, first);
  await runVite(name, mode);
  await after?.(join(projectFolder, folder));
  writeFileSync(join(projectFolder, folder, '.stamp'), before);
}

async function runVite(name: PartName, mode: string): Promise<void> {
  const run = await runTool('vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (run.code !== 0) throw new Error(`The ${name} could not be built:\n${run.output.trim()}`);
  if (run.output.trim() !== '') console.log(run.output.trim());
}

/** Whether what lies there was made from the sources as they are. */
export function isFresh(name: PartName): boolean {
  const stamp = join(folderOf(name), '.stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(name);
}

/** What lies inside the app's folder and outlives a new build of the app. */
const OWN_BUILDS: readonly string[] = ['cli', 'package'];

function emptyFolder(name: PartName): void {
  const folder = folderOf(name);
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) {
    if (name === 'app' && OWN_BUILDS.includes(entry)) continue;
    rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function hashOf(name: PartName): string {
  const hash = createHash('sha256');
  for (const source of PARTS[name].sources) {
    for (const file of filesUnder(join(projectFolder, source))) {
      hash.update(file.slice(projectFolder.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesUnder(join(path, entry)));
}

/** Keeps two builds of this working tree apart, across processes. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const cache = join(projectFolder, 'node_modules/.cache');
  const lock = join(cache, 'flowsim-build.lock');
  mkdirSync(cache, { recursive: true });
  while (!claim(lock)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty for the moment between the making of the file and the writing of the number.
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}
