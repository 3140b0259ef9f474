import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok } from '#shared/result.ts';
import type { CliIo } from './cli-io.ts';

/** What a path is counted from: npm goes to the package's folder first, and keeps that of the person in INIT_CWD. */
export const folder = (): string =>
  (process.env['npm_lifecycle_event'] === 'flowsim' ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

/** Where a path really leads, links followed; what is not there yet counts by the folder that it would be in. */
export function realPlace(path: string): string {
  const place = resolve(folder(), path);
  try {
    return realpathSync.native(place);
  } catch {
    const above = dirname(place);
    return above === place ? place : join(realPlace(above), basename(place));
  }
}

/** Reads and writes files of the machine; what the system refuses is a fault. */
export const nodeFiles: Pick<CliIo, 'readFile' | 'writeFile'> & Required<Pick<CliIo, 'makeFolder' | 'removeFile'>> = {
  async readFile(path) {
    try {
      return ok(await readFile(resolve(folder(), path)));
    } catch (error) {
      return err(faultOf(error, 'read'));
    }
  },
  async makeFolder(path) {
    try {
      await mkdir(resolve(folder(), path), { recursive: true });
      return ok(null);
    } catch (error) {
      return err(faultOf(error, 'written'));
    }
  },
  async removeFile(path) {
    try {
      await rm(resolve(folder(), path));
      return ok(null);
    } catch (error) {
      return err(faultOf(error, 'removed'));
    }
  },
  async writeFile(path, parts) {
    const target = resolve(folder(), path);
    // A file that is there is replaced as a whole: nothing of it is lost where writing fails on the way.
    const part = statSync(target, { throwIfNoEntry: false })?.isFile() === true ? `${target}.part` : undefined;
    try {
      await pipeline(Readable.from(parts), createWriteStream(part ?? target));
      if (part !== undefined) await rename(part, target);
      return ok(null);
    } catch (error) {
      if (part !== undefined) await rm(part, { force: true });
      return err(faultOf(error, 'written'));
    }
  },
};

export function faultOf(error: unknown, done: 'read' | 'written' | 'removed'): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FAULTS[done][code];
  if (known) return { code: 'file/unreachable', ...known };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'file/unreachable', message: `The file cannot be ${done}: ${reason}.` };
}

type Faults = Readonly<Record<string, Omit<FileFault, 'code'>>>;

const READ_FAULTS: Faults = {
  ENOENT: { message: 'There is no such file.', hint: 'Check the path; it counts from the folder you are in.' },
  EISDIR: { message: 'This is a folder, not a file.', hint: 'Name a file in it.' },
  EACCES: { message: 'The file may not be read.', hint: 'Ask for the right to read it.' },
  ERR_FS_FILE_TOO_LARGE: { message: 'The file is larger than 2 GB.', hint: 'Split it.' },
};

const WRITE_FAULTS: Faults = {
  ENOENT: { message: 'There is no such folder to write into.', hint: 'Make the folder first.' },
  EISDIR: { message: 'This is a folder, not a file.', hint: 'Name a file in it.' },
  EACCES: { message: 'The file may not be written.', hint: 'Choose another place.' },
  ENOSPC: { message: 'The disk is full.', hint: 'Make room or choose another place.' },
};

const FAULTS: Readonly<Record<'read' | 'written' | 'removed', Faults>> = {
  read: READ_FAULTS,
  written: WRITE_FAULTS,
  removed: {},
};
