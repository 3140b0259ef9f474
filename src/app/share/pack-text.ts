import { err, type Result } from '#shared/result.ts';
import { compressed, decompressed } from '../compression.ts';

/** Longest text that a packed one may come to, in bytes: a few characters can be made to fill a machine. */
const MOST_BYTES = 32_000_000;

/** A text in few characters that stand in an address as they are: compressed, in base64 for addresses. */
export async function packText(text: string): Promise<string> {
  const bytes = await compressed(text, 'deflate-raw');
  let binary = '';
  // In slices: the stack holds only so many arguments.
  for (let from = 0; from < bytes.length; from += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `packText` gave; refused where it is cut off, damaged or too large. */
export async function unpackText(packed: string): Promise<Result<string, 'damaged' | 'too-large'>> {
  const bytes = bytesOfText(packed);
  return bytes === undefined ? err('damaged') : textOfBytes(bytes, MOST_BYTES);
}

/** The compressed bytes of a packed text; undefined where it is none. */
export function bytesOfText(packed: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(packed)) return undefined;
  try {
    return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The text of compressed bytes, where it comes to no more than `most` bytes. */
export const textOfBytes = (
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<string, 'damaged' | 'too-large'>> => decompressed(new Blob([bytes]), 'deflate-raw', most);
