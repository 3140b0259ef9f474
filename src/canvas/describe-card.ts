import type { Card, Port } from '#drawing/card.ts';

/** The name a card goes by: `Condition: Is it enterprise?`. */
export const cardLabel = (card: Card): string => `${card.title}: ${card.name}`;

/** What a screen reader hears of a node: what it does, its edges and where they lead. */
export function describeCard(card: Card, into: readonly string[]): string {
  const reached = into.length === 0 ? 'No edge leads here.' : `Reached from ${into.join(', ')}.`;
  const edges = card.ports.length === 0 ? 'No edges.' : card.ports.map(describePort).join(' ');
  return [`${card.summary}.`, edges, card.enterable ? reached : ''].filter((part) => part !== '').join(' ');
}

export function describePort(port: Port): string {
  const name = port.kind === 'error' ? `Error edge ${port.title}` : `Edge ${port.title}`;
  return port.to ? `${name} leads to ${port.to.name}.` : `${name} is open.`;
}
