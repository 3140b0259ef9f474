import { fixAll } from '#checks/fix-all.ts';
import { countOf } from '#shared/count-of.ts';
import type { Editor } from './editor-context.tsx';

/** Mends all problems of a kind that can be mended, as one step of undo, and says what that came to. */
export function fixAllOf({ store, catalog, environment }: Editor, code: string, title: string): void {
  const { graph, run, say } = store.getState();
  const { commands, before, after } = fixAll(graph, code, catalog, environment);
  const fixed = before - after;
  const step = `Fixed ${fixed} of “${title}”`;
  if (run(commands, { title: step }) !== undefined) return;
  const left = after === 0 ? '' : ` ${countOf(after, 'problem')} of the kind ${after === 1 ? 'is' : 'are'} left.`;
  say({ text: `${step}.${left}`, tone: 'done', undo: true });
}
