import type { CliIo } from './cli-io.ts';
import { plainText } from './plain-text.ts';
import { terminalOf } from './terminal.ts';

/** How far a long work is, on stderr: a bar on a terminal, a line now and then elsewhere. */
export interface Progress {
  /** `done` of the total, which may turn out to be another one; `note` says more, such as what is worked on. */
  readonly to: (done: number, note?: string, total?: number | null) => void;
  /** Takes the bar off the screen, so that other text can be written; the next `to` draws it again. */
  readonly clear: () => void;
}

/** Milliseconds between two pictures of the bar, and between two lines where there is no terminal. */
const REDRAW = 100;
const NEXT_LINE = 5_000;
const BAR = 24;

/** Progress of a work of `total` parts; null where nobody knows how many there are. */
export function progressOn(io: CliIo, title: string, total: number | null): Progress {
  const now = io.terminal?.now;
  if (now === undefined) return { to: () => undefined, clear: () => undefined };
  const { isTty, columns, colour } = terminalOf(io, 'err');
  let last = isTty ? -Infinity : now();
  let drawn = false;
  let told = '';
  const clear = (): void => {
    if (drawn) io.err('\r\u001B[2K');
    drawn = false;
  };
  return {
    clear,
    to(done, note = '', of = total) {
      const at = now();
      if (at - last < (isTty ? REDRAW : NEXT_LINE)) return;
      last = at;
      const count = of === null ? `${done}` : `${done} of ${of}`;
      if (!isTty) {
        const line = `${title}: ${[count, plainText(note)].filter(Boolean).join(', ')}\n`;
        // A line that says nothing new would only look like more work.
        if (line !== told) io.err(line);
        told = line;
        return;
      }
      const text = `${title} ${barOf(done, of)}${count} `;
      const room = Math.max(0, columns - text.length - 1);
      io.err(`\r\u001B[2K${text}${colour('dim', cut(plainText(note), room))}`);
      drawn = true;
    },
  };
}

function barOf(done: number, total: number | null): string {
  if (total === null) return '';
  const full = total === 0 ? BAR : Math.min(BAR, Math.floor((done / total) * BAR));
  return `[${'='.repeat(full)}${' '.repeat(BAR - full)}] `;
}

const cut = (text: string, room: number): string => (text.length <= room ? text : text.slice(0, room));
