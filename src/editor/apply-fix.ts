import { selectNode } from '#canvas/selection.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { Editor } from './editor-context.tsx';

/** Carries out a fix, as one step of undo, and brings the first node that it adds into view; answers whether it could. */
export function applyFix({ store, canvas }: Pick<Editor, 'store' | 'canvas'>, { commands, title }: IssueFix): boolean {
  const added = commands.flatMap((command) => (command.type === 'add-node' ? [command.node.id] : []))[0];
  const select = added === undefined ? {} : { select: selectNode(added) };
  if (store.getState().run(commands, { ...select, title }) !== undefined) return false;
  // Only once it is measured is it known whether it is in view.
  if (added !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => canvas()?.show(added)));
  return true;
}
