import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { locateJsonFault } from './locate-json-fault.ts';

/** Reads JSON text, with or without a byte order mark; a fault names the line and what stands there. */
export function parseJson(text: string): Result<unknown, FileFault> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '')
    return err({ code: 'file/empty', message: 'The file is empty.', hint: 'Choose another file or export it again.' });
  try {
    return ok(JSON.parse(body) as unknown);
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
