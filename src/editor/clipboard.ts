import type { Rect } from '#drawing/route-edge.ts';
import { frameOf } from '#drawing/section-frames.ts';
import { boundsOf } from '#drawing/spatial-index.ts';
import { nodesOfSelection } from '#canvas/selection-commands.ts';
import { nodeById } from '#graph/graph-queries.ts';
import {
  fragmentOf,
  isEmptyFragment,
  parseFragment,
  printFragment,
  type GraphFragment,
} from '#graph/graph-fragment.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { pasteFragment } from '#graph/paste-fragment.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { clearPlace } from './clear-place.ts';
import { deleteSelection } from './delete-selection.ts';
import type { Editor } from './editor-context.tsx';
import { freePlace, USUAL_SIZE } from './free-place.ts';
import { withFreeVariables } from './free-variables.ts';

/** How far below and right of the original a copy is wanted, in canvas pixels. */
const BESIDE = 40;

/** The selection as text for the clipboard; undefined where nothing in it can be copied. */
export function copySelection({ store, canvas, screen }: Editor): string | undefined {
  const { graph, selection } = store.getState();
  const fragment = fragmentOf(graph, nodesOfSelection(graph, selection), selection.notes);
  if (isEmptyFragment(fragment)) return undefined;
  screen.getState().set({ copiedAt: canvas()?.pointer() });
  return printFragment(fragment);
}

/** Copies the selection and deletes it; what led to it leads on to what stood behind. */
export function cutSelection(editor: Editor): string | undefined {
  const text = copySelection(editor);
  const { graph, selection, run } = editor.store.getState();
  const nodes = nodesOfSelection(graph, selection);
  const { section: _, ...rest } = selection;
  if (text === undefined) return undefined;
  run(deleteSelection(graph, { ...rest, nodes }, true), { title: `Cut ${countOf(parseOwn(text))}` });
  return text;
}

/** Puts a copy of the selection below it; it is selected. */
export function duplicateSelection(editor: Editor): void {
  const { graph, selection } = editor.store.getState();
  const fragment = fragmentOf(graph, nodesOfSelection(graph, selection), selection.notes);
  if (!isEmptyFragment(fragment)) put(editor, fragment, 'Duplicated', false);
}

/** Pastes what was copied here, in another graph or in another tab. Text that is something else is let be: false. */
export function pasteText(editor: Editor, text: string): boolean {
  const read = parseFragment(text);
  if (!read) return false;
  if (read.ok) put(editor, read.value, 'Pasted', true);
  else {
    const { message, hint } = read.error;
    const reason = `Not pasted: what was copied cannot be read. ${message} ${hint ?? ''}`.trim();
    editor.store.getState().say({ text: reason, tone: 'refused', undo: false });
  }
  return true;
}

function put(editor: Editor, fragment: GraphFragment, done: string, toPointer: boolean): void {
  const { store, catalog, canvas } = editor;
  const { graph, run, say } = store.getState();
  const pasting = pasteFragment(graph, fragment, offsetOf(editor, fragment, toPointer), catalog);
  const { nodes, notes, leftOut } = pasting;
  const left = leftOut.map(({ name, why }) => `“${name}”: ${why}`).join('; ');
  if (nodes.length + notes.length === 0) {
    return say({
      text: `Nothing was pasted. ${left === '' ? 'Nothing was copied' : left}.`,
      tone: 'refused',
      undo: false,
    });
  }
  const select = { nodes, ...(notes.length === 0 ? {} : { notes }) };
  const title = `${done} ${countOf(pasting)}`;
  const commands = withOwnVariables(editor, pasting.commands);
  if (run(commands, { title, select }) !== undefined) return;
  const lacking = lackingVariables(editor, nodes);
  const told = [`${title}.`, left === '' ? '' : `Left out: ${left}.`, lacking].filter((part) => part !== '');
  say({ text: told.join(' '), tone: 'done', undo: true });
  requestAnimationFrame(() => requestAnimationFrame(() => nodes[0] !== undefined && canvas()?.show(nodes[0])));
}

/** [MAT-1] What is pasted stores its matches under names that the graph does not have yet. */
function withOwnVariables({ store, catalog }: Editor, commands: readonly GraphCommand[]): readonly GraphCommand[] {
  const nodes = commands.flatMap((command) => (command.type === 'add-node' ? [command.node] : []));
  const own = new Map(withFreeVariables(store.getState().graph, nodes, catalog).map((node) => [node.id, node]));
  return commands.map((command) =>
    command.type === 'add-node' ? { ...command, node: own.get(command.node.id) ?? command.node } : command,
  );
}

/** [MAT-1] Names what pasted nodes refer to and this graph does not have. */
function lackingVariables({ store, catalog, environment }: Editor, nodes: readonly string[]): string {
  const { graph } = store.getState();
  const lacking = validateGraph(graph, catalog, environment).filter(
    ({ code, place }) => code.endsWith('/unknown-variable') && nodes.includes(place.node ?? ''),
  );
  return lacking
    .map(({ message, place }) => `“${nodeById(graph, place.node ?? '')?.name ?? ''}”: ${message}.`)
    .join(' ');
}

/** Where a copy goes: to the pointer if it has moved since, else below the original, else into the middle of the view. */
function offsetOf({ store, canvas, screen }: Editor, fragment: GraphFragment, toPointer: boolean) {
  const { graph } = store.getState();
  const box = boxOf(fragment);
  const api = canvas();
  const pointer = toPointer ? api?.pointer() : undefined;
  const { copiedAt } = screen.getState();
  const moved = pointer && (pointer.x !== copiedAt?.x || pointer.y !== copiedAt.y);
  if (moved) return whole({ x: pointer.x - box.x, y: pointer.y - box.y });
  const ours = fragment.nodes.some(({ id, name }) => nodeById(graph, id)?.name === name);
  const middle = api?.middle() ?? { x: 0, y: 0 };
  const wanted = ours
    ? { x: box.x + BESIDE, y: box.y + BESIDE }
    : { x: middle.x - box.width / 2, y: middle.y - box.height / 2 };
  // A node is put beside nodes alone, or a copy of one in a large section would go far away.
  const grouped = fragment.sections.length + fragment.notes.length > 0;
  const place = grouped
    ? clearPlace(graph, api, wanted, box)
    : freePlace(graph, api?.sizes() ?? new Map(), wanted, box);
  return whole({ x: place.x - box.x, y: place.y - box.y });
}

/** What a fragment takes up, with the frames of its sections. */
function boxOf({ nodes, notes, sections }: GraphFragment): Rect {
  const boxes = new Map(nodes.map(({ id, position }) => [id, { ...position, ...USUAL_SIZE }]));
  const frames = sections.flatMap(({ nodes: held }) => frameOf(held, boxes) ?? []);
  return boundsOf([...boxes.values(), ...frames, ...notes.map(({ position, size }) => ({ ...position, ...size }))]);
}

const whole = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: Math.round(x), y: Math.round(y) });

function parseOwn(text: string): GraphFragment {
  const read = parseFragment(text);
  return read?.ok === true ? read.value : { nodes: [], edges: [], notes: [], sections: [] };
}

function countOf({ nodes, notes }: { readonly nodes: readonly unknown[]; readonly notes: readonly unknown[] }): string {
  const count = (some: readonly unknown[], one: string): readonly string[] =>
    some.length === 0 ? [] : [`${some.length} ${one}${some.length === 1 ? '' : 's'}`];
  return [...count(nodes, 'node'), ...count(notes, 'note')].join(' and ');
}
