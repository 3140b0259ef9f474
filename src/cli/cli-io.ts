import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';
import type { MachineIo } from './machine-io.ts';
import type { StreamIo } from './stream-io.ts';

/** Everything that a command does to the world outside, handed in so that it runs anywhere. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => Promise<Result<Uint8Array, FileFault>>;
  readonly writeFile: (path: string, parts: Iterable<string>) => Promise<Result<null, FileFault>>;
  /** Makes a folder, with those that it lies in; one that is there stays. Absent where there are no folders. */
  readonly makeFolder?: (path: string) => Promise<Result<null, FileFault>>;
  /** Absent where files are there to stay. */
  readonly removeFile?: (path: string) => Promise<Result<null, FileFault>>;
  /** Absent where there are no other files and threads than those above. */
  readonly machine?: MachineIo;
  /** Absent where files are small. */
  readonly streams?: StreamIo;
  /** What the texts go to; without it there are no colours and no progress. */
  readonly terminal?: TerminalFacts;
}

export interface TerminalFacts {
  readonly out: StreamFacts;
  readonly err: StreamFacts;
  /** NO_COLOR, FORCE_COLOR and TERM decide about colours. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of the machine's clock, for progress alone: no result depends on it. */
  readonly now: () => number;
}

export interface StreamFacts {
  readonly isTty: boolean;
  /** Characters in a line, where it is known. */
  readonly columns?: number;
}

/**
 * 0: all is well. 1: there are findings. 2: wrong use, or a file that cannot be read or written. 130: stopped by hand
 * before the end.
 */
export type ExitCode = 0 | 1 | 2 | 130;

/** What a reporter makes of a result: text in parts, as a large report is too long for one string. */
export interface Reported {
  readonly output: Iterable<string>;
  readonly exitCode: ExitCode;
}
