import type { CanvasApi, Size } from '#canvas/canvas-props.ts';
import { sectionCard } from '#canvas/collapse-sections.ts';
import { noteKey } from '#canvas/drawn-ids.ts';
import type { Point, Rect } from '#canvas/route-edge.ts';
import { selectNote } from '#canvas/selection.ts';
import type { FlowGraph, FlowNote } from '#graph/flow-graph.ts';
import { firstFree } from '#graph/unique-names.ts';
import type { Editor } from './editor-context.tsx';
import { freePlace } from './free-place.ts';

const SIZE = { width: 220, height: 120 } as const;
const AIR = 20;

/** Lays an empty note on the canvas and begins to write it: above what is selected, else in the middle of what is in view. */
export function addNote({ store, canvas }: Pick<Editor, 'store' | 'canvas'>, at?: Point): void {
  const { graph, selection, run } = store.getState();
  const api = canvas();
  const taken = new Set((graph.notes ?? []).map(({ id }) => id));
  const id = firstFree('note', '-', (candidate) => taken.has(candidate));
  const [chosen] = selection.section === undefined ? selection.nodes : [sectionCard(selection.section)];
  const wanted = at ?? (chosen === undefined ? undefined : above(api?.boundsOf([chosen]))) ?? inMiddle(api?.middle());
  const position = at ?? clearPlace(graph, api, wanted);
  const note: FlowNote = { id, text: '', position, size: SIZE, color: 'yellow' };
  if (run({ type: 'add-note', note }, { select: selectNote(id) }) === undefined) api?.editNote(id);
}

/** The nearest place where the note lies on no node, no note and no frame. */
function clearPlace(graph: FlowGraph, api: CanvasApi | null, wanted: Point): Point {
  const boxes = new Map<string, Rect>();
  for (const { id, position, size } of graph.notes ?? []) boxes.set(noteKey(id), { ...position, ...size });
  for (const { id } of graph.sections ?? []) {
    const box = api?.boundsOf([sectionCard(id)]);
    if (box && box.width > 0) boxes.set(sectionCard(id), box);
  }
  const others = [...boxes].map(([id, { x, y }]) => ({ id, type: '', name: '', position: { x, y }, config: {} }));
  const sizes = new Map<string, Size>([...(api?.sizes() ?? []), ...boxes]);
  return freePlace({ ...graph, nodes: [...graph.nodes, ...others] }, sizes, wanted, SIZE);
}

const above = (box: Rect | undefined): Point | undefined => box && { x: box.x, y: box.y - SIZE.height - AIR };

const inMiddle = (middle: Point = { x: 0, y: 0 }): Point => ({
  x: middle.x - SIZE.width / 2,
  y: middle.y - SIZE.height / 2,
});
