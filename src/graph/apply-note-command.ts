import { err, ok, type Result } from '#shared/result.ts';
import { ID_PATTERN, MAX_ID } from './flow-document.ts';
import type { FlowGraph, FlowNote } from './flow-graph.ts';
import type { NoteChange } from './graph-command.ts';
import type { Issue } from './issue.ts';
import { refuse } from './refuse-command.ts';
import { wholePixel } from './whole-pixel.ts';

type Edited = Result<FlowGraph, Issue>;

/** Smallest width and height of a note in canvas pixels. */
export const LEAST_NOTE = { width: 80, height: 40 } as const;

const unknownNote = (id: string): Issue => refuse('unknown-note', `There is no note "${id}" in this graph.`);

export function addNote(graph: FlowGraph, note: FlowNote): Edited {
  if (note.id.length > MAX_ID || !ID_PATTERN.test(note.id))
    return err(refuse('bad-id', `"${note.id}" cannot be the id of a note.`));
  if (graph.notes?.some(({ id }) => id === note.id))
    return err(refuse('duplicate-id', `A note "${note.id}" is in this graph already.`));
  return ok({ ...graph, notes: [...(graph.notes ?? []), tidy(note)] });
}

export function changeNote(graph: FlowGraph, id: string, change: NoteChange): Edited {
  const old = graph.notes?.find((note) => note.id === id);
  if (!old) return err(unknownNote(id));
  const { color = old.color ?? null, ...rest } = change;
  const { color: _, ...plain } = { ...old, ...rest };
  const note = tidy(color === null ? plain : { ...plain, color });
  if (sameNote(note, old)) return ok(graph);
  return ok({ ...graph, notes: (graph.notes ?? []).map((other) => (other === old ? note : other)) });
}

export function removeNotes(graph: FlowGraph, ids: readonly string[]): Edited {
  const missing = ids.find((id) => !graph.notes?.some((note) => note.id === id));
  if (missing !== undefined) return err(unknownNote(missing));
  if (ids.length === 0) return ok(graph);
  const { notes = [], ...rest } = graph;
  const left = notes.filter(({ id }) => !ids.includes(id));
  return ok(left.length === 0 ? rest : { ...rest, notes: left });
}

const tidy = ({ position, size, ...note }: FlowNote): FlowNote => ({
  ...note,
  position: { x: wholePixel(position.x), y: wholePixel(position.y) },
  size: {
    width: Math.max(LEAST_NOTE.width, wholePixel(size.width)),
    height: Math.max(LEAST_NOTE.height, wholePixel(size.height)),
  },
});

const sameNote = (a: FlowNote, b: FlowNote): boolean =>
  a.text === b.text &&
  a.color === b.color &&
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  a.size.width === b.size.width &&
  a.size.height === b.size.height;
