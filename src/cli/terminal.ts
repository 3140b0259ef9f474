import type { CliIo, StreamFacts } from './cli-io.ts';

/** How a text is set off; never the only sign of what it says. */
export type Style = 'good' | 'bad' | 'doubtful' | 'strong' | 'dim' | 'name';

/** What one of the two streams can show: colours where they are wanted, and how wide it is. */
export interface Terminal {
  /** Whether lines can be drawn again. */
  readonly isTty: boolean;
  /** Characters in a line; 80 where nobody says. */
  readonly columns: number;
  readonly colour: (style: Style, text: string) => string;
}

/** SGR codes that switch each style on and off. */
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  good: [32, 39],
  bad: [31, 39],
  doubtful: [33, 39],
  strong: [1, 22],
  dim: [2, 22],
  name: [36, 39],
};

const DEFAULT_COLUMNS = 80;

/** The stream that answers (`out`) or the one that faults and progress go to (`err`). */
export function terminalOf(io: CliIo, stream: 'out' | 'err'): Terminal {
  const { isTty: isOpen, columns } = io.terminal?.[stream] ?? NO_TERMINAL;
  // A dumb terminal, such as a window of an editor, shows line after line and cannot take one back.
  const isTty = isOpen && io.terminal?.env['TERM'] !== 'dumb';
  const coloured = io.terminal !== undefined && wantsColours(io.terminal.env, isTty);
  return {
    isTty,
    columns: columns ?? DEFAULT_COLUMNS,
    colour(style, text) {
      if (!coloured || text === '') return text;
      const [on, off] = CODES[style];
      return `\u001B[${on}m${text}\u001B[${off}m`;
    },
  };
}

const NO_TERMINAL: StreamFacts = { isTty: false };

/** NO_COLOR (https://no-color.org) wins over FORCE_COLOR, and that over what the stream is. */
function wantsColours(env: Readonly<Record<string, string | undefined>>, isTty: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTty;
}
