import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { locateJsonFault } from './locate-json-fault.ts';

/** Reads JSON text, with or without a byte order mark; a fault names the line and what stands there. */
export function parseJson(text: string): Result<unknown, FileFault> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '')
    return err({ code: 'file/empty', message: 'The file is empty.', hint: 'Choose another file or export it again.' });
  try {
    const json: unknown = JSON.parse(body);
    return isTooDeep(json) ? err(TOO_DEEP) : ok(json);
  } catch {
    const { at, message } = locateJsonFault(body);
    const before = body.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    return err({
      code: 'file/not-json',
      message: `This is not JSON: ${message} (line ${line}, column ${column}).`,
      line,
      hint: 'Mend the file there, or export it again.',
    });
  }
}

/** Deepest nesting of lists and objects; no document of ours comes near it. */
const MAX_DEPTH = 200;

const TOO_DEEP: FileFault = {
  code: 'file/too-deep',
  message: `The file is nested more than ${MAX_DEPTH} levels deep.`,
  hint: 'No file of this program is; choose another one.',
};

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
