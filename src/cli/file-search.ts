import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What to look for to find the files that a path means. */
export type FileSearch =
  | { readonly type: 'file'; readonly file: string }
  | { readonly type: 'pattern'; readonly pattern: string; readonly options: GlobOptions };

interface GlobOptions {
  readonly cwd: string;
  readonly absolute: true;
  readonly ignore: string[];
}

/** A file itself, those below a folder that end in `ending`, or all that a glob pattern fits. */
export function fileSearch(path: string, ending: string, folder: string): FileSearch {
  const place = resolve(folder, path);
  const kind = statSync(place, { throwIfNoEntry: false });
  if (kind !== undefined && !kind.isDirectory()) return { type: 'file', file: place };
  const isFolder = kind !== undefined;
  const pattern = isFolder ? `**/*${ending}` : path.replaceAll('\\', '/');
  const ignore = ['**/node_modules/**', '**/.git/**'];
  return { type: 'pattern', pattern, options: { cwd: isFolder ? place : folder, absolute: true, ignore } };
}
