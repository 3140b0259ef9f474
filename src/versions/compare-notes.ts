import type { FlowGraph, FlowNote } from '#graph/flow-graph.ts';
import { changeOf } from './change-of.ts';
import { placeText } from './compare-nodes.ts';
import type { GraphChange } from './graph-comparison.ts';

/** What became of notes on the canvas; they are found again by id. */
export function compareNotes(
  { notes: before = [] }: FlowGraph,
  { notes: after = [] }: FlowGraph,
): readonly GraphChange[] {
  const old = new Map(before.map((note) => [note.id, note]));
  const there = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((note): readonly GraphChange[] => {
      const was = old.get(note.id);
      if (!was) return [{ ...common(note, 'added'), after: note.text.split('\n') }];
      const { subject } = common(note, 'added');
      const key = `note ${note.id}`;
      return [
        ...changeOf(key, 'described', subject, was.text, note.text),
        ...changeOf(key, 'recoloured', subject, was.color, note.color),
        ...changeOf(key, 'moved', subject, placeText(was.position), placeText(note.position)),
        ...changeOf(key, 'resized', subject, sizeText(was), sizeText(note)),
      ];
    }),
    ...before
      .filter(({ id }) => !there.has(id))
      .map((note): GraphChange => ({ ...common(note, 'removed'), before: note.text.split('\n') })),
  ];
}

const common = (note: FlowNote, type: 'added' | 'removed') => ({
  id: `note ${note.id} ${type}`,
  type,
  subject: { type: 'note', note: note.id, text: note.text } as const,
});

const sizeText = ({ size }: FlowNote): string => `${size.width} × ${size.height}`;
