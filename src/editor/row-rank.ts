import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { JsonObject } from '#shared/json.ts';

type ListSpec = FieldSpec & { readonly kind: 'list' };

/** Rows in the order in which they take effect, each by its index in the config. */
export function effectiveOrder(rows: readonly JsonObject[], spec: ListSpec): readonly number[] {
  const all = rows.map((_, index) => index);
  const { rank } = spec;
  return rank === undefined ? all : all.toSorted((a, b) => rank.of(rows[a] ?? {}) - rank.of(rows[b] ?? {}));
}

/** Rows whose own order in the list counts, as their rank is the same; only groups of two and more. */
export function tiesOf(rows: readonly JsonObject[], spec: ListSpec): readonly (readonly JsonObject[])[] {
  const { rank } = spec;
  if (rank === undefined) return [];
  const groups = new Map<number, JsonObject[]>();
  for (const row of rows) groups.set(rank.of(row), [...(groups.get(rank.of(row)) ?? []), row]);
  return [...groups].toSorted(([a], [b]) => a - b).flatMap(([, group]) => (group.length > 1 ? [group] : []));
}

/** The rows with the one at a place of the effective order put at another place of it. */
export function moveRow(
  rows: readonly JsonObject[],
  order: readonly number[],
  from: number,
  to: number,
): readonly JsonObject[] {
  const moved = order.toSpliced(from, 1).toSpliced(to, 0, order[from] ?? 0);
  return moved.flatMap((index): readonly JsonObject[] => {
    const row = rows[index];
    return row ? [row] : [];
  });
}
