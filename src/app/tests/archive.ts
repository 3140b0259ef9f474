import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { NamedText } from './read-test-files.ts';

/** Time of the files in an archive: the same files always give the same bytes. */
const MADE = new Date(2026, 0, 1);

/** Files as one ZIP archive. A path that leads out of the folder has no place in it and is cut short. */
export function archiveOf(files: readonly NamedText[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [name.replace(/^(\.\.?\/|\/)+/, ''), strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: MADE }));
}

/** The files of a ZIP archive, without the folders that they lie in there; null where it is none, or is damaged. */
export function filesOfArchive(content: Uint8Array): readonly NamedText[] | null {
  try {
    return Object.entries(unzipSync(content))
      .filter(([path]) => !path.endsWith('/') && !path.startsWith('__MACOSX/'))
      .map(([path, bytes]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text: strFromU8(bytes) }));
  } catch {
    return null;
  }
}

/** A ZIP archive begins so, an empty one too. */
export const isArchive = (content: Uint8Array): boolean =>
  content[0] === 0x50 && content[1] === 0x4b && (content[2] === 3 || content[2] === 5);
