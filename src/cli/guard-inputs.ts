import type { FileFault } from '#shared/file-fault.ts';
import { err } from '#shared/result.ts';
import type { CliIo } from './cli-io.ts';
import { realPlace } from './node-files.ts';

/** How files end that a person made, and that cannot be made anew from others. */
const PRECIOUS = ['.flow.json', '.org.json', '.scenario.json', '.script.json', '.csv', '.jsonl'];

/** The same files, but what a command has read it cannot write over: a slip would lose a graph, or records. */
export function guardInputs(io: CliIo): CliIo {
  const inputs = new Set<string>();
  const note = (path: string): void => {
    if (PRECIOUS.some((ending) => path.toLowerCase().endsWith(ending))) inputs.add(realPlace(path));
  };
  const { streams } = io;
  return {
    ...io,
    async readFile(path) {
      const read = await io.readFile(path);
      if (read.ok) note(path);
      return read;
    },
    writeFile: (path, parts) =>
      inputs.has(realPlace(path)) ? Promise.resolve(err(IS_INPUT)) : io.writeFile(path, parts),
    ...(streams && {
      streams: {
        ...streams,
        readParts(path) {
          const read = streams.readParts(path);
          if (read.ok) note(path);
          return read;
        },
        openFile: (path) => (inputs.has(realPlace(path)) ? err(IS_INPUT) : streams.openFile(path)),
      },
    }),
  };
}

/** The same files, but these cannot be written over, whatever path or link leads to them. */
export function guardFiles(io: CliIo, files: Iterable<string>): CliIo {
  const inputs = new Set([...new Set(files)].map(realPlace));
  return {
    ...io,
    writeFile: (path, parts) =>
      inputs.has(realPlace(path)) ? Promise.resolve(err(IS_INPUT)) : io.writeFile(path, parts),
  };
}

/** Of a file that a command reads and is told to write. */
export const IS_INPUT: FileFault = {
  code: 'file/is-input',
  message: 'This file is read here, so it is not written over.',
  hint: 'Choose another file to write to.',
};
