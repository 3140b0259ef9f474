import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { countOf } from '#shared/count-of.ts';
import type { TableGroups } from '#ui/data-table-groups.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { TableSort } from '#ui/use-sorted-rows.ts';

import { LABEL_SPAN, partnerColumns } from './partner-columns.tsx';
import { inGroups, lineId, totalOf, type PartnerLine } from './partner-lines.ts';
import type { PartnerGrouping } from './partner-view.ts';
import type { RunView } from './run-view.ts';
import styles from './partner-table.module.css';

export interface PartnerTableProps {
  readonly rows: readonly PartnerLogRow[];
  readonly view: RunView;
  readonly group: PartnerGrouping | null;
  readonly sort: TableSort | undefined;
  readonly onSort: (sort: TableSort | undefined) => void;
  /** The callout that is opened. */
  readonly selected: string | null;
  readonly onOpen: (callout: string) => void;
  readonly empty: ReactNode;
}

const NONE: ReadonlySet<string> = new Set();

/** [LOG-4] The rows of the report, in groups with subtotals where they are asked for, above the grand total. */
export function PartnerTable(props: PartnerTableProps): ReactNode {
  const { rows, view, group, sort, onSort, onOpen } = props;
  // Groups of another grouping are other groups: those begin open.
  const [turned, setTurned] = useState<{
    readonly group: PartnerGrouping | null;
    readonly closed: ReadonlySet<string>;
  }>({
    group,
    closed: NONE,
  });
  const closed = turned.group === group ? turned.closed : NONE;
  const columns = useMemo(() => partnerColumns(view), [view]);
  const lines = useMemo(() => rows.map((row): PartnerLine => ({ type: 'callout', row })), [rows]);
  const groups = useMemo(
    (): TableGroups<PartnerLine> | undefined =>
      group === null
        ? undefined
        : {
            arrange: (sorted) => inGroups(sorted, group, closed),
            headingOf: (line) =>
              line.type === 'group'
                ? { content: <GroupLabel line={line} />, span: LABEL_SPAN, expanded: line.expanded }
                : undefined,
          },
    [group, closed],
  );
  const total = useMemo(() => totalOf(rows), [rows]);
  const turn = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setTurned({ group, closed: next });
  };
  return (
    <DataTable
      label="Partner logs"
      columns={columns}
      rows={lines}
      rowId={lineId}
      keptSort={{ sort, onSort }}
      onOpen={(line) => {
        if (line.type === 'group') turn(line.key);
        else if (line.type === 'callout') onOpen(line.row.callout);
      }}
      selected={props.selected}
      empty={props.empty}
      total={{ row: total, content: `Grand total: ${countOf(rows.length, 'callout')}`, span: LABEL_SPAN }}
      {...(groups ? { groups } : {})}
    />
  );
}

function GroupLabel({ line }: { readonly line: Extract<PartnerLine, { readonly type: 'group' }> }): ReactNode {
  return (
    <span className={styles.group} data-expanded={line.expanded || undefined}>
      <ChevronRight size={14} aria-hidden />
      <span className={styles.label} title={line.label}>
        {line.label}
      </span>
      <span className={styles.count}>{countOf(line.sum.count, 'callout')}</span>
    </span>
  );
}
