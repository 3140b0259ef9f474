import { cardOf, sameCard, type Card, type CardContext } from './card.ts';
import { sectionCardOf } from './section-card-of.ts';

/** The cards of a graph in document order; those that show the same as before are the same objects. */
export function cardsOf(context: CardContext, before: readonly Card[]): readonly Card[] {
  const known = new Map(before.map((card) => [card.id, card]));
  return context.graph.nodes.map((node) => {
    const whole = context.graph.collapsed?.get(node.id);
    const card = whole ? sectionCardOf(whole, node, context) : cardOf(node, context);
    const old = known.get(card.id);
    return old && sameCard(old, card) ? old : card;
  });
}
