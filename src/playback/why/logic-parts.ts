import type { Criteria, CriteriaVerdict } from '#criteria/criteria.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';

/** A part of a custom expression with how it came out: a criterion by its number, or several of them joined. */
export type LogicPart =
  | { readonly kind: 'item'; readonly number: number; readonly holds: boolean }
  | { readonly kind: 'not'; readonly of: LogicPart; readonly holds: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LogicPart[]; readonly holds: boolean };

/** [CND-3] A custom expression with the truth of every part; undefined where criteria are joined otherwise, or it is wrong. */
export function logicPartsOf({ logic, expression }: Criteria, { items }: CriteriaVerdict): LogicPart | undefined {
  if (logic !== 'custom') return undefined;
  const read = parseLogic(expression ?? '', items.length);
  return read.ok ? partOf(read.value, items) : undefined;
}

function partOf(logic: Logic, items: CriteriaVerdict['items']): LogicPart {
  switch (logic.type) {
    case 'item':
      return { kind: 'item', number: logic.index + 1, holds: items[logic.index]?.holds ?? false };
    case 'not': {
      const of = partOf(logic.of, items);
      return { kind: 'not', of, holds: !of.holds };
    }
    case 'and':
    case 'or': {
      const parts = logic.parts.map((part) => partOf(part, items));
      const all = logic.type === 'and';
      return {
        kind: logic.type,
        parts,
        holds: all ? parts.every(({ holds }) => holds) : parts.some(({ holds }) => holds),
      };
    }
  }
}
