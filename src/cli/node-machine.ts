import { readFileSync, statSync, watch as watchFolder } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { err, ok } from '#shared/result.ts';
import { fileSearch } from './file-search.ts';
import type { MachineIo } from './machine-io.ts';
import { faultOf, folder, realPlace } from './node-files.ts';
import { startNodeThread } from './node-thread.ts';

/** The machine that Node runs on; `entry` is the address of the module that its threads begin with. */
export const nodeMachine = (entry: string): MachineIo => ({
  async findFiles(path, ending) {
    try {
      const search = fileSearch(path, ending, folder());
      if (search.type === 'file') return ok([shown(search.file)]);
      const { glob } = await import('tinyglobby');
      const found = await glob(search.pattern, search.options);
      return ok(found.map(shown).toSorted());
    } catch (error) {
      return err(faultOf(error, 'read'));
    }
  },
  isThere: (path) => kindOf(resolve(folder(), path)) !== 'none',
  placeOf: (path) => relative(realPlace('.'), realPlace(path)).replaceAll('\\', '/') || '.',
  readFileNow(path) {
    try {
      return ok(readFileSync(resolve(folder(), path)));
    } catch (error) {
      return err(faultOf(error, 'read'));
    }
  },
  cores: availableParallelism(),
  startThread: () => startNodeThread(entry),
  onInterrupt(interrupted) {
    process.on('SIGINT', interrupted);
    process.on('SIGTERM', interrupted);
    return () => {
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
    };
  },
  watch: watchPaths,
  ...(process.stdin.isTTY && { onKey }),
});

/** A path as it is shown and compared: counted from where one is, with slashes. */
const shown = (path: string): string => relative(folder(), resolve(folder(), path)).replaceAll('\\', '/') || '.';

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'none';
  return found.isDirectory() ? 'folder' : 'file';
}

/** Milliseconds over which changes are gathered: an editor writes a file in several steps. */
const GATHERED = 100;

const watchPaths: MachineIo['watch'] = (paths, changed) => {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const files = [...waiting].toSorted();
    waiting.clear();
    changed(files);
  };
  const folders = new Map<string, boolean>();
  for (const path of paths.map((each) => resolve(folder(), each))) {
    const isFolder = kindOf(path) === 'folder';
    // A file is watched through its folder: editors replace files, and a file that was replaced is heard no more.
    const at = isFolder ? path : dirname(path);
    folders.set(at, isFolder || folders.get(at) === true);
  }
  const watchers = [...folders]
    .filter(([at]) => kindOf(at) === 'folder')
    .map(([at, recursive]) =>
      watchFolder(at, { recursive }, (_event, file) => {
        if (file === null) return;
        waiting.add(shown(join(at, file)));
        clearTimeout(timer);
        timer = setTimeout(tell, GATHERED);
      }).on('error', () => undefined),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};

const onKey: NonNullable<MachineIo['onKey']> = (pressed) => {
  const { stdin } = process;
  const heard = (data: Buffer): void => pressed(data.toString());
  stdin.setRawMode(true);
  stdin.resume();
  stdin.on('data', heard);
  return () => {
    stdin.off('data', heard);
    stdin.setRawMode(false);
    stdin.pause();
  };
};
