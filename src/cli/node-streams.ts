import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok } from '#shared/result.ts';
import { faultOf, folder } from './node-files.ts';
import { StreamFault, type StreamIo } from './stream-io.ts';

/** Bytes read, and characters written, at a time. */
const PART = 1 << 20;

/** Large files of the machine. */
export const nodeStreams: StreamIo = {
  readParts(path) {
    try {
      const file = openSync(resolve(folder(), path), 'r');
      if (!fstatSync(file).isDirectory()) return ok(partsOf(file));
      closeSync(file);
      return err({ code: 'file/unreachable', message: 'This is a folder, not a file.', hint: 'Name a file in it.' });
    } catch (error) {
      return err(faultOf(error, 'read'));
    }
  },
  openFile(path) {
    try {
      const file = openSync(resolve(folder(), path), 'w');
      let waiting = '';
      let fault: FileFault | undefined;
      const flush = (): void => {
        try {
          if (fault === undefined) writeWhole(file, Buffer.from(waiting, 'utf8'));
        } catch (error) {
          fault = faultOf(error, 'written');
        }
        waiting = '';
      };
      return ok({
        write(text) {
          waiting += text;
          if (waiting.length >= PART) flush();
        },
        close() {
          flush();
          closeSync(file);
          return fault === undefined ? ok(null) : err(fault);
        },
      });
    } catch (error) {
      return err(faultOf(error, 'written'));
    }
  },
  breathe: async () => {
    await breathe();
  },
};

function* partsOf(file: number): Iterable<Uint8Array> {
  try {
    for (;;) {
      const bytes = new Uint8Array(PART);
      const length = readSync(file, bytes);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } catch (error) {
    throw error instanceof StreamFault ? error : new StreamFault(faultOf(error, 'read'));
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}
