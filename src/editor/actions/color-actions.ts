import { colorNames } from '#canvas/paint.ts';
import { graphColors } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import { colorCommands } from '../color-commands.ts';
import type { Editor } from '../editor-context.tsx';

/** Colouring what is selected, one action for each colour. */
export function colorActions({ store }: Editor): readonly Action[] {
  const { selection, run } = store.getState();
  const count = colorCommands(selection, null).length;
  const things = selection.nodes.length + (selection.notes ?? []).length;
  return [...graphColors, null].map((color): Action => {
    const name = color === null ? 'none' : colorNames[color].toLowerCase();
    return {
      id: `color-${name}`,
      title: `Colour: ${name}`,
      section: 'Colours',
      keywords: ['color', 'paint', 'mark'],
      scope: 'editor',
      enabled: count > 0,
      why: 'Select a node, a note or a section first.',
      run: () => void run(colorCommands(selection, color), things > 1 ? { title: `Coloured ${things} things` } : {}),
    };
  });
}
