import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Both platforms have it, the language's own library does not know it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a file, and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark. */
  readonly marked: boolean;
}

/** How many bytes are looked at to tell UTF-16 without a mark from UTF-8. */
const SAMPLE = 4_096;

/**
 * The text of a file in UTF-8 or UTF-16 of either byte order, with or without a byte order mark; the
 * mark is taken off. Answers a fault for any other encoding and for a file that is no text.
 */
export function decodeText(bytes: Uint8Array): Result<string, FileFault> {
  const decoded = decodeFile(bytes);
  return decoded.ok ? ok(decoded.value.text) : decoded;
}

/** As `decodeText`, with the encoding found. */
export function decodeFile(bytes: Uint8Array): Result<DecodedText, FileFault> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return err({
      code: 'file/not-text',
      message: 'This is a workbook or an archive, not a text file.',
      hint: 'Unpack an archive; open a workbook in your spreadsheet and save the sheet as CSV UTF-8.',
    });
  }
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === null) return err(undecodable(bytes, encoding));
  if (text.includes('\u0000')) {
    return err({ code: 'file/not-text', message: 'This is not a text file: it holds characters of code 0.' });
  }
  const marked = encoding === 'utf-8' ? startsWith(bytes, [0xef, 0xbb, 0xbf]) : isMarked16(bytes);
  return ok({ text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding, marked });
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const isMarked16 = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // Without a mark: most characters of a CSV are ASCII, whose other byte is 0 in UTF-16.
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd * 4 > length && even * 8 < length) return 'utf-16le';
  return even * 4 > length && odd * 8 < length ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function undecodable(bytes: Uint8Array, encoding: Encoding): FileFault {
  const readable = new TextDecoder(encoding, { fatal: false }).decode(bytes);
  const line = readable.slice(0, readable.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  return {
    code: 'file/wrong-encoding',
    message: `Line ${line} holds bytes that are not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text.`,
    line,
    hint: 'Save it as text in UTF-8 (in a spreadsheet: as CSV UTF-8) and try again.',
  };
}
