import { sectionCard } from '#drawing/collapse-sections.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import { selectNote } from '#canvas/selection.ts';
import type { FlowNote } from '#graph/flow-graph.ts';
import { firstFree } from '#graph/unique-names.ts';
import { clearPlace } from './clear-place.ts';
import type { Editor } from './editor-context.tsx';

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
  const position = at ?? clearPlace(graph, api, wanted, SIZE);
  const note: FlowNote = { id, text: '', position, size: SIZE, color: 'yellow' };
  if (run({ type: 'add-note', note }, { select: selectNote(id) }) === undefined) api?.editNote(id);
}

const above = (box: Rect | undefined): Point | undefined => box && { x: box.x, y: box.y - SIZE.height - AIR };

const inMiddle = (middle: Point = { x: 0, y: 0 }): Point => ({
  x: middle.x - SIZE.width / 2,
  y: middle.y - SIZE.height / 2,
});
