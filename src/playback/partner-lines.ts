import type { PartnerLogRow } from '#logs/partner-log.ts';
import { groupRows, sumOf, type PartnerSum } from './partner-groups.ts';
import type { PartnerGrouping } from './partner-view.ts';

/** One line of the report's table: a callout, the heading of a group with its subtotals, or the grand total. */
export type PartnerLine =
  | { readonly type: 'callout'; readonly row: PartnerLogRow }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly label: string;
      readonly expanded: boolean;
      readonly sum: PartnerSum;
    }
  | { readonly type: 'total'; readonly sum: PartnerSum };

export const lineId = (line: PartnerLine): string => {
  switch (line.type) {
    case 'callout':
      return line.row.callout;
    case 'group':
      return `group ${line.key}`;
    case 'total':
      return 'total';
  }
};

export const totalOf = (rows: readonly PartnerLogRow[]): PartnerLine => ({ type: 'total', sum: sumOf(rows) });

/** Sorted callouts below the headings of their groups; a closed group shows its heading alone. */
export function inGroups(
  lines: readonly PartnerLine[],
  by: PartnerGrouping,
  closed: ReadonlySet<string>,
): readonly PartnerLine[] {
  const lineOf = new Map(lines.flatMap((line) => (line.type === 'callout' ? [[line.row, line] as const] : [])));
  return groupRows([...lineOf.keys()], by).flatMap(({ key, label, rows, sum }): readonly PartnerLine[] => {
    const expanded = !closed.has(key);
    const heading: PartnerLine = { type: 'group', key, label, expanded, sum };
    return expanded ? [heading, ...rows.flatMap((row) => lineOf.get(row) ?? [])] : [heading];
  });
}
