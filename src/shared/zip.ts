/** A file for a ZIP archive. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;
/** 1 January 1980: the same files always give the same bytes. */
const DATE = 0x0021;

/** The bytes of a ZIP archive whose files are stored as they are. */
export function zipOf(entries: readonly ZipEntry[], encode: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const title = encode(name);
    // Both headers tell this of a file.
    const facts = [short(VERSION), short(UTF8), short(0), short(0), short(DATE), long(crc32(content))];
    const sizes = [long(content.length), long(content.length), short(title.length), short(0)];
    const local = joined([long(LOCAL), ...facts, ...sizes, title, content]);
    const outside = [short(0), short(0), short(0), long(0), long(at)];
    directory.push(joined([long(CENTRAL), short(VERSION), ...facts, ...sizes, ...outside, title]));
    parts.push(local);
    at += local.length;
  }
  const central = joined(directory);
  const counts = [short(0), short(0), short(entries.length), short(entries.length)];
  return joined([...parts, central, long(END), ...counts, long(central.length), long(at), short(0)]);
}

const short = (value: number): Uint8Array => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
const long = (value: number): Uint8Array => joined([short(value & 0xffff), short(value >>> 16)]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
