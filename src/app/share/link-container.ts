import { parseJson } from '#graph/parse-json.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { packText, unpackText } from './pack-text.ts';

/** Longest link that is handed out, in characters. */
export const LONGEST_LINK = 30_000;
/** From here on some mail and chat programs cut a link off, in characters. */
export const LONG_LINK = 2_000;

/** How links are packed; a later way gets another number. */
const WAY = '1.';

/** Plain data as links carry it. */
export const packLink = async (content: Json): Promise<string> => `${WAY}${await packText(JSON.stringify(content))}`;

/** The text that a link carries, or what is wrong with it; `what` it should carry, such as `graph`, and `instead` to be asked for. */
export async function textOfLink(
  packed: string,
  { what, instead }: { readonly what: string; readonly instead: string },
): Promise<Result<string, readonly FileFault[]>> {
  const hint = `It may have been cut off on its way: copy all of it, or ask for ${instead}.`;
  if (!packed.startsWith(WAY)) {
    return /^\d+\./.test(packed)
      ? linkFault(
          'The link was made by a newer version of the app.',
          `Reload the app to get the newer version, or ask for ${instead}.`,
        )
      : linkFault(`The link carries no ${what}.`, hint);
  }
  const text = await unpackText(packed.slice(WAY.length));
  if (text.ok) return ok(text.value);
  return text.error === 'too-large'
    ? linkFault(`The link holds more than a ${what} can be.`, `Ask for ${instead}.`)
    : linkFault('The link is not whole.', hint);
}

/** The data that a link carries. */
export async function jsonOfLink(
  packed: string,
  words: { readonly what: string; readonly instead: string },
): Promise<Result<Json, readonly FileFault[]>> {
  const text = await textOfLink(packed, words);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  return json.ok
    ? ok(json.value as Json)
    : linkFault(`The link carries no ${words.what}.`, `Ask for ${words.instead}.`);
}

export const linkFault = (message: string, hint: string): Result<never, readonly FileFault[]> =>
  err([{ code: 'link/not-readable', message, hint }]);
