import { err, ok, type Result } from '#shared/result.ts';
import { packRun, type PackedRun } from './packed-run.ts';
import { REPLAY_SLOTS, REPLAY_TEMPLATE } from './replay-slots.ts';

/** Most entries of a journal that a replay carries: beyond, browsers would be long in opening it. */
export const MOST_ENTRIES = 400_000;
/** Largest replay that is handed out, in bytes. */
export const LARGEST_REPLAY = 60_000_000;
/** From here on many mail programs refuse an attachment, in bytes. */
export const LARGE_REPLAY = 10_000_000;

/** An HTML replay of a run: one file that opens from a disk and asks no network for anything. */
export async function replayFile(
  title: string,
  packed: PackedRun,
  template: () => Promise<Result<string, string>>,
): Promise<Result<string, string>> {
  const count = packed.run.journal.length;
  if (count > MOST_ENTRIES) {
    return err(
      `${count.toLocaleString('en-GB')} entries are too many for one file; at most ${MOST_ENTRIES.toLocaleString('en-GB')} go into it. Save the record in view alone, or the journal.`,
    );
  }
  const page = await template();
  if (!page.ok) return page;
  const html = filled(page.value, { title, run: await packRun(packed) });
  if (html === undefined) return err(NO_TEMPLATE);
  return html.length > LARGEST_REPLAY
    ? err(
        `The replay would come to ${sizeText(html.length)}; at most ${sizeText(LARGEST_REPLAY)} open well. Save the record in view alone, or the journal.`,
      )
    : ok(html);
}

/** Size in words, such as `1.6 MB`. */
export const sizeText = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The template as it lies beside the app, from the network or from what is kept for work without one. */
export async function loadTemplate(): Promise<Result<string, string>> {
  try {
    const response = await fetch(`./${REPLAY_TEMPLATE}`);
    return response.ok ? ok(await response.text()) : err(NO_TEMPLATE);
  } catch {
    return err('The template of the replay cannot be fetched. Connect to the network once, and try again.');
  }
}

const NO_TEMPLATE = 'The template of the replay is not there. Build the app with npm run build, and reload.';

/** The template with its slots filled in; undefined where it is not one. */
function filled(page: string, slots: { readonly title: string; readonly run: string }): string | undefined {
  const titleAt = page.indexOf(REPLAY_SLOTS.title);
  // The script names its slots too: the run stands before it.
  const runAt = page.indexOf(REPLAY_SLOTS.run, titleAt);
  if (titleAt === -1 || runAt === -1) return undefined;
  return [
    page.slice(0, titleAt),
    escaped(slots.title),
    page.slice(titleAt + REPLAY_SLOTS.title.length, runAt),
    slots.run,
    page.slice(runAt + REPLAY_SLOTS.run.length),
  ].join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
