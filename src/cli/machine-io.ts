import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';

/** What commands that work on many files need of the machine. */
export interface MachineIo {
  /**
   * The files that a path means: the file itself, those below a folder that end in `ending`, or all that a glob pattern
   * fits. Paths count from where one is, with slashes, in code-unit order; none is no fault.
   */
  readonly findFiles: (path: string, ending: string) => Promise<Result<readonly string[], FileFault>>;
  /** Whether a file or a folder is there. Absent where that is not known. */
  readonly isThere?: (path: string) => boolean;
  /** Where a file really is, links followed, in the form of `findFiles`. Absent where there are no links. */
  readonly placeOf?: (path: string) => string;
  readonly readFileNow: (path: string) => Result<Uint8Array, FileFault>;
  /** How many threads can work at a time. */
  readonly cores: number;
  /** Starts a thread that serves as `serve-thread.ts` says. */
  readonly startThread: () => WorkThread;
  /** Calls when Ctrl+C is pressed, until what it answers is called. */
  readonly onInterrupt: (interrupted: () => void) => () => void;
  /** Tells of files that changed in these files and folders, gathered over a moment, until what it answers is called. */
  readonly watch: (paths: readonly string[], changed: (files: readonly string[]) => void) => () => void;
  /** Keys as they are pressed, until what it answers is called; undefined where nobody sits at a keyboard. */
  readonly onKey?: (pressed: (key: string) => void) => () => void;
}

/** Another thread of this program. */
export interface WorkThread {
  readonly post: (message: unknown) => void;
  readonly onMessage: (heard: (message: unknown) => void) => void;
  /** Called once, however it ended; the reason is a sentence, null where it was asked to stop. */
  readonly onEnd: (ended: (reason: string | null) => void) => void;
  readonly stop: () => void;
}

/** The thread's own end of it. */
export interface ThreadPort {
  readonly post: (message: unknown) => void;
  readonly onMessage: (heard: (message: unknown) => void) => void;
}
