import type { Action } from '#ui/actions/action.ts';
import { openAddBox } from '../open-add-box.ts';
import type { Editor } from '../editor-context.tsx';
import { goToRow } from '../go-to-row.ts';
import { openInspector } from '../open-inspector.ts';
import type { OutlineRow } from '../outline-tree.ts';
import { outlineStep } from '../outline-walk.ts';

interface OutlineView {
  readonly rows: readonly OutlineRow[];
  /** Key of the line one is on. */
  readonly active: string | undefined;
  readonly expand: (key: string) => void;
  readonly collapse: (key: string) => void;
  /** Goes to a line that stands for nothing of the graph. */
  readonly stay: (key: string) => void;
}

const WAYS = [
  { way: 'up', key: 'ArrowUp', title: 'Go to the line above' },
  { way: 'down', key: 'ArrowDown', title: 'Go to the line below' },
  { way: 'right', key: 'ArrowRight', title: 'Expand, or go to the first line below' },
  { way: 'left', key: 'ArrowLeft', title: 'Collapse, or go up one level' },
  { way: 'first', key: 'Home', title: 'Go to the first line' },
  { way: 'last', key: 'End', title: 'Go to the last line' },
] as const;

/** Walking in the outline; what is done with the selection has the keys that it has on the canvas, save letters. */
export function outlineActions(editor: Editor, view: OutlineView): readonly Action[] {
  const { screen, root } = editor;
  const { rows, active, expand, collapse, stay } = view;
  const go = (row: OutlineRow): void => goToRow(editor, row, stay);
  const common = { section: 'Outline', scope: 'canvas', where: 'in the outline', keysOnly: true } as const;
  return [
    ...WAYS.map(({ way, key, title }) => ({
      ...common,
      id: `outline-${way}`,
      title,
      keys: [key],
      run() {
        const step = outlineStep(rows, active, way);
        if (!step) return;
        if ('go' in step) go(step.go);
        else if ('expand' in step) expand(step.expand);
        else collapse(step.collapse);
      },
    })),
    {
      ...common,
      id: 'outline-open',
      title: 'Open the settings; from an edge, go where it leads, or add a node',
      keys: ['Enter'],
      run() {
        const row = rows.find(({ key }) => key === active);
        if (row?.type === 'node' || row?.type === 'section' || row?.type === 'note') openInspector(root.current);
        else if (row?.type === 'edge' && row.to !== undefined) screen.getState().go(row.to);
        else if (row?.type === 'edge') openAddBox(editor);
        else if (row) (row.expanded === true ? collapse : expand)(row.key);
      },
    },
  ];
}
