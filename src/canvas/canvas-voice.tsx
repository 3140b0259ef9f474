import type { ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesInto, nodeById } from '#graph/graph-queries.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import type { Card } from '#drawing/card.ts';
import { sectionCard, type VisibleGraph } from '#drawing/collapse-sections.ts';
import { cardLabel, describeCard, describePort } from './describe-card.ts';
import { useCanvas } from './canvas-store.ts';
import { describeNote, describeSection } from './describe-group.ts';
import { describeTokens } from './describe-tokens.ts';
import { counted } from '#drawing/section-card-of.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { type Selection } from './selection.ts';
import type { PlacedTokens } from './place-tokens.ts';
import { drawnSelection } from './shown-selection.ts';
import styles from './flow-canvas.module.css';

const READING =
  'Arrow keys move along the edges, E chooses an edge, Page Up and Page Down go through all nodes, Enter opens a node. Question mark lists all keys.';
const EDITING = `${READING} A adds a node, C connects an edge, Delete removes, Shift with an arrow moves.`;

/** What a screen reader hears of the canvas: its keys once, then each node that is selected. */
export function CanvasVoice(props: {
  readonly id: string;
  readonly graph: FlowGraph;
  readonly cards: readonly Card[];
  readonly selection: Selection;
  readonly view: VisibleGraph;
  readonly mode: FlowCanvasProps['mode'];
  readonly describe: FlowCanvasProps['describe'];
}): ReactNode {
  const tokens = useCanvas((state) => state.tokens);
  return (
    <>
      <p id={props.id} className={styles['voice']}>
        {props.mode === 'edit' ? EDITING : READING}
      </p>
      <p className={styles['voice']} role="status" aria-label="Selected on the canvas">
        {textOf(props, tokens)}
      </p>
    </>
  );
}

function textOf(props: Parameters<typeof CanvasVoice>[0], tokens: PlacedTokens): string {
  const { graph, cards, selection, describe, view } = props;
  const cardById = (id: string): Card | undefined => cards.find((card) => card.id === id);
  const { notes = [], section: whole } = selection;
  const section = graph.sections?.find(({ id }) => id === whole);
  if (section) {
    const keys = props.mode === 'edit' ? 'F' : 'Enter';
    const hint = view.collapsed?.has(sectionCard(section.id)) === true ? ` ${keys} expands it.` : '';
    return `${describeSection(graph, section)}${hint}`;
  }
  if (notes.length > 0) return notesText(props, notes);
  if (selection.nodes.length > 1) return `${selection.nodes.length} nodes selected.`;
  if (selection.edge) {
    // The way out of a node in a collapsed section is one of its card.
    const drawn = drawnSelection(view, selection).edge;
    const card = cardById(drawn?.node ?? '');
    const port = card?.ports.find(({ id }) => id === drawn?.edge);
    if (!card || !port) return '';
    const more = describe?.(selection.edge.node, selection.edge.edge) ?? '';
    const here = describeTokens(tokens.get(edgeKey(card.id, port.id)));
    return [describePort(port), `It leaves ${card.name}.`, here, more].filter((part) => part !== '').join(' ');
  }
  const card = cardById(selection.nodes[0] ?? '');
  if (!card) return '';
  const into = edgesInto(view, card.id).map((edge) => nodeById(view, edge.from)?.name ?? edge.from);
  const more = describe?.(card.id) ?? '';
  const here = describeTokens(tokens.get(card.id));
  return [`${cardLabel(card)}.`, here, describeCard(card, [...new Set(into)]), more]
    .filter((part) => part !== '')
    .join(' ');
}

/** One note is read out; of several things it is told how many they are. */
function notesText({ graph, selection }: Parameters<typeof CanvasVoice>[0], notes: readonly string[]): string {
  const only = notes.length === 1 ? graph.notes?.find(({ id }) => id === notes[0]) : undefined;
  const count = selection.nodes.length;
  if (count > 0) return `${counted(count, 'node')} and ${counted(notes.length, 'note')} selected.`;
  return only ? `${describeNote(only)}.` : `${notes.length} notes selected.`;
}
