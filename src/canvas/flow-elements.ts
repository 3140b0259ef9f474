import { Position, type NodeHandle } from '@xyflow/react';
import type { Size } from './canvas-props.ts';
import { createCardSizes, sameSize } from './card-sizes.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { ENTRY, type Card } from '#drawing/card.ts';
import type { LineEdge } from './edge-line.tsx';
import { FIRST_ROW, lanesOf, ROW } from '#drawing/lanes.ts';
import type { CardNode } from './node-card.tsx';
import { averageWidth } from '#drawing/text-width.ts';
import { edgeKey, type EdgeRef } from '#drawing/edge-key.ts';
import { type Selection } from './selection.ts';

/**
 * React Flow's nodes for a graph. What React Flow measured is kept, unchanged nodes are the same objects,
 * and a node that is being dragged stays where the pointer has it.
 */
export function flowNodes(
  before: readonly CardNode[],
  graph: VisibleGraph,
  cards: readonly Card[],
  selection: Selection,
  canvasId: string,
  sizeOf: (card: Card) => Size = createCardSizes(averageWidth),
): CardNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const selected = new Set(selection.nodes);
  return graph.nodes.flatMap((node, index) => {
    const card = cards[index];
    if (!card) return [];
    const old = known.get(node.id);
    const position = old?.dragging === true ? old.position : node.position;
    if (old && old.data.card === card && old.selected === selected.has(node.id) && samePlace(old.position, position)) {
      return [old];
    }
    // What was measured holds for as long as nothing tells of another size.
    const kept = old?.measured && sameSize(sizeOf(old.data.card), sizeOf(card)) ? sizeOfNode(old) : undefined;
    const measured = kept ?? sizeOf(card);
    return [
      {
        ...old,
        id: node.id,
        measured,
        handles: handlesOf(card, measured),
        type: card.members ? ('section' as const) : ('card' as const),
        position,
        selected: selected.has(node.id),
        data: { card, domId: `${canvasId}-${node.id}` },
        // The card inside carries role, name and id; React Flow's own wrapper is only a box.
        domAttributes: { 'aria-roledescription': undefined },
      },
    ];
  });
}

/** A node with the size that was measured of it. */
export function measuredNode(node: CardNode): CardNode {
  const measured = sizeOfNode(node);
  return measured ? { ...node, measured, handles: handlesOf(node.data.card, measured) } : node;
}

const sizeOfNode = ({ measured }: CardNode): Size | undefined =>
  measured?.width === undefined || measured.height === undefined
    ? undefined
    : { width: measured.width, height: measured.height };

/** Where lines begin and end at a card: known beforehand, so that nodes out of view need not be mounted for it. */
function handlesOf(card: Card, { width }: Size): NodeHandle[] {
  const leaving = card.ports.map(({ id }, row) => ({
    id,
    type: 'source' as const,
    position: Position.Right,
    x: width - WAY_OUT.width,
    y: FIRST_ROW + row * ROW - WAY_OUT.height / 2,
    ...WAY_OUT,
  }));
  if (!card.enterable) return leaving;
  const entry = { id: ENTRY, type: 'target' as const, position: Position.Left, x: 0, y: FIRST_ROW - WAY_IN.height / 2 };
  return [{ ...entry, ...WAY_IN }, ...leaving];
}

/** Sizes of the handles, as their styles have them. */
const WAY_IN: Size = { width: 14, height: 14 };
const WAY_OUT: Size = { width: 16, height: 18 };

const samePlace = (a: { x: number; y: number }, b: { x: number; y: number }): boolean => a.x === b.x && a.y === b.y;

/** React Flow's edges for a graph; each goes by its name and both its ends. */
export function flowEdges(graph: VisibleGraph, cards: readonly Card[], chosen: EdgeRef | undefined): LineEdge[] {
  return graph.nodes.flatMap((node, index) => {
    const card = cards[index];
    if (!card) return [];
    const lanes = lanesOf(graph, node, card.ports);
    return card.ports.flatMap((port) => {
      if (!port.to) return [];
      const id = edgeKey(node.id, port.id);
      const selected = chosen?.node === node.id && chosen.edge === port.id;
      return [
        {
          id,
          type: 'line' as const,
          source: node.id,
          sourceHandle: port.id,
          target: port.to.node,
          targetHandle: ENTRY,
          selected,
          ariaLabel: `${port.title}: from ${card.name} to ${port.to.name}`,
          domAttributes: { 'aria-roledescription': undefined },
          data: { kind: port.kind, lane: lanes.get(id) ?? 0, spread: index % 4 },
        },
      ];
    });
  });
}
