import { StreamFault } from '../stream-io.ts';

/** Whole rows of a CSV file, as a CSV text of its own: the file's heading row stands before them. */
export interface CsvSlab {
  readonly text: string;
  /** To add to a line of the text for the line of the file. */
  readonly lineShift: number;
}

/** Characters of rows in a slab, at least. */
const SLAB = 1 << 20;

/** Cuts a CSV file in UTF-8 into slabs of whole rows, line ends within quotes not counting. */
export function* csvSlabs(parts: Iterable<Uint8Array>, least = SLAB): Generator<CsvSlab> {
  let heading: string | undefined;
  let rest = '';
  let shift = 0;
  const slab = (rows: string): CsvSlab => {
    const made = { text: `${heading ?? ''}${rows}`, lineShift: shift };
    shift += lineEnds(rows);
    return made;
  };
  for (const text of textsOf(parts)) {
    rest += text;
    if (heading === undefined) {
      const end = headingEnd(rest);
      if (end === undefined) continue;
      heading = rest.slice(0, end);
      rest = rest.slice(end);
    }
    if (rest.length < least) continue;
    const end = lastRowEnd(rest);
    if (end === 0) continue;
    yield slab(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '' || shift === 0) yield slab(rest);
}

function* textsOf(parts: Iterable<Uint8Array>): Iterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // A carriage return at the end of a part may belong to a line feed at the start of the next.
  let held = '';
  try {
    for (const part of parts) {
      const text = held + decoder.decode(part, { stream: true });
      held = text.endsWith('\r') ? '\r' : '';
      yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    }
    yield (held + decoder.decode()).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StreamFault({
      code: 'file/wrong-encoding',
      message: 'The file holds bytes that are not UTF-8 text.',
      hint: 'Save it as text in UTF-8 (in a spreadsheet: as CSV UTF-8) and try again.',
    });
  }
}

/** Where the first row ends that is not blank, with a line that names the separator before it. */
function headingEnd(text: string): number | undefined {
  let begun = /^sep=[,;\t]\n/i.exec(text)?.[0].length ?? 0;
  for (;;) {
    const end = rowEnd(text, begun);
    if (end === undefined) return undefined;
    if (/[^\s,;]/.test(text.slice(begun, end))) return end;
    begun = end;
  }
}

function rowEnd(text: string, from: number): number | undefined {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) quoted = !quoted;
    else if (character === LINE_FEED && !quoted) return at + 1;
  }
  return undefined;
}

/** Just after the last line end that ends a row; 0 where none does. */
function lastRowEnd(text: string): number {
  let quoted = false;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) quoted = !quoted;
    else if (character === LINE_FEED && !quoted) last = at + 1;
  }
  return last;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
