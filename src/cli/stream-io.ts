import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';

/** Files that are too large to be held whole: read and written part by part, without waiting. */
export interface StreamIo {
  /** Opens a file; its bytes come in order, and a part that cannot be read is thrown as `StreamFault`. */
  readonly readParts: (path: string) => Result<Iterable<Uint8Array>, FileFault>;
  readonly openFile: (path: string) => Result<OpenFile, FileFault>;
  /** Lets the machine do what waits, such as sending what was printed or hearing Ctrl+C. */
  readonly breathe: () => Promise<void>;
}

/** A file that is being written. What cannot be written is told by `close` at the latest. */
export interface OpenFile {
  readonly write: (text: string) => void;
  readonly close: () => Result<null, FileFault>;
}

/** A fault that shows in the middle of a stream. */
export class StreamFault extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.message);
    this.fault = fault;
  }
}
