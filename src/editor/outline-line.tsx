import { ChevronDown, ChevronRight, CornerDownRight, MoveUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import type { Issue } from '#graph/issue.ts';
import { issueSummary, worstOf } from './issue-lists.ts';
import type { OutlineRow } from './outline-tree.ts';
import type { OutlineWords } from './outline-words.ts';
import styles from './outline.module.css';

/** Pixels by which a line is moved in for each node above it, and after how many no further. */
const STEP = 12;
const DEEPEST = 14;

/** One line of the outline: a node, one of its edges, a section, a note, or a heading. */
export function OutlineLine(props: {
  readonly id: string;
  readonly row: OutlineRow;
  readonly active: boolean;
  readonly words: OutlineWords;
  readonly issues: readonly Issue[] | undefined;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}): ReactNode {
  const { id, row, active, words, issues, onSelect, onToggle } = props;
  const problems = issues === undefined ? undefined : issueSummary(issues);
  const worst = worstOf(issues ?? []);
  return (
    // Keys are heard by the tree, which has the focus.
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded}
      aria-selected={active}
      className={styles['line']}
      data-type={row.type}
      data-open={(row.type === 'edge' && row.to === undefined) || undefined}
      data-error={(row.type === 'edge' && row.edge.kind === 'error') || undefined}
      data-active={active || undefined}
      style={{ paddingInlineStart: 4 + Math.min(row.depth, DEEPEST) * STEP }}
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>('[role="tree"]')?.focus();
        onSelect();
      }}
    >
      <span
        className={styles['toggle']}
        aria-hidden
        onMouseDown={(event) => {
          if (row.expanded === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          onToggle();
        }}
      >
        <Sign row={row} />
      </span>
      <span className={styles['unseen']}>{labelOf(row, words, problems)}</span>
      <span className={styles['name']} aria-hidden>
        {words.name}
      </span>
      {worst === undefined ? null : (
        <span className={styles['problems']} title={problems} aria-hidden>
          <SeverityIcon severity={worst.severity} />
          {worst.count}
        </span>
      )}
      <span className={styles['note']} aria-hidden>
        {words.note}
      </span>
    </div>
  );
}

function Sign({ row }: { readonly row: OutlineRow }): ReactNode {
  if (row.expanded !== undefined) return row.expanded ? <ChevronDown size={13} /> : <ChevronRight size={13} />;
  if (row.type === 'edge') return row.elsewhere ? <MoveUpRight size={11} /> : <CornerDownRight size={11} />;
  return null;
}

/** What is heard of a line. */
function labelOf(row: OutlineRow, { name, note }: OutlineWords, problems: string | undefined): string {
  const kind = row.type === 'edge' ? 'Edge ' : row.type === 'section' ? 'Section ' : row.type === 'note' ? 'Note ' : '';
  return [`${kind}${name}`, note, problems].filter((part) => part !== undefined && part !== '').join(', ');
}
