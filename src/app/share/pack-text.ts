import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import { err, ok, type Result } from '#shared/result.ts';

/** Longest text that a packed one may come to, in bytes: a few characters can be made to fill a machine. */
const MOST_BYTES = 32_000_000;

/** A text in few characters that stand in an address as they are: compressed, in base64 for addresses. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  let binary = '';
  // In slices: the stack holds only so many arguments.
  for (let from = 0; from < bytes.length; from += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `packText` gave; refused where it is cut off, damaged or too large. */
export function unpackText(packed: string): Result<string, 'damaged' | 'too-large'> {
  if (!/^[\w-]+$/.test(packed)) return err('damaged');
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const inflate = new Inflate((part, last) => {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
    whole ||= last;
  });
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    for (let from = 0; from < bytes.length && size <= MOST_BYTES; from += 1_024) {
      inflate.push(bytes.subarray(from, from + 1_024), from + 1_024 >= bytes.length);
    }
  } catch {
    return err('damaged');
  }
  if (size > MOST_BYTES) return err('too-large');
  return whole ? ok(joined(parts, size)) : err('damaged');
}

function joined(parts: readonly Uint8Array[], size: number): string {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}
