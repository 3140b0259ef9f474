import { ActionIcon, Button, Checkbox, Tooltip } from '@mantine/core';
import { ListFilter, Trash2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { useSimulator } from '../simulator-state.ts';
import { BreakpointForm } from './breakpoint-form.tsx';
import type { Breakpoint } from './breakpoint.ts';
import { conditionText, placeText, type BreakpointWording } from './breakpoint-words.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useStopCounts } from './use-stop-counts.ts';
import styles from './breakpoints-part.module.css';

/** All breakpoints of the graph: to set, to switch off, to give a condition, to remove. */
export function BreakpointsPart(): ReactNode {
  const { props, view, breakpoints } = useSimulator();
  const { list, remove, undo, full } = breakpoints;
  const { graph, catalog, setup } = props;
  const wording = useMemo(
    (): BreakpointWording => ({ graph, catalog, org: view?.run.input.org ?? setup }),
    [graph, catalog, view, setup],
  );
  const counts = useStopCounts(view, list);
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <BreakpointForm wording={wording} />
        <div className={styles.all}>
          {undo === undefined ? null : (
            <Button variant="subtle" onClick={undo}>
              Undo removal
            </Button>
          )}
          {list.length < 2 ? null : (
            <Button variant="default" onClick={() => remove(list.map(({ id }) => id))}>
              Remove all
            </Button>
          )}
        </div>
      </div>
      {full ? <p className={styles.note}>No more breakpoints fit. Remove one to set another.</p> : null}
      {list.length === 0 ? (
        <EmptyState title="No breakpoints">
          Playing stops at a breakpoint. Set one here, or on the canvas: choose a node or an edge and press B.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Breakpoints">
          {list.map((each) => (
            <Row key={each.id} breakpoint={each} wording={wording} count={counts?.get(each.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row(props: {
  readonly breakpoint: Breakpoint;
  readonly wording: BreakpointWording;
  readonly count: number | undefined;
}): ReactNode {
  const { breakpoint, wording, count } = props;
  const { breakpoints } = useSimulator();
  const [open, setOpen] = useState(false);
  const title = placeText(breakpoint, wording);
  const condition = conditionText(breakpoint, wording);
  return (
    <li className={styles.row} aria-label={title}>
      <div className={styles.line}>
        <Checkbox
          checked={breakpoint.enabled}
          label={title}
          className={styles.place ?? ''}
          onChange={(event) => breakpoints.change({ ...breakpoint, enabled: event.currentTarget.checked })}
        />
        {count === undefined ? null : (
          <span className={styles.count}>
            {count === 0 ? 'Not met in this run' : `${count.toLocaleString('en-GB')} in this run`}
          </span>
        )}
        <Tooltip label="Condition">
          <ActionIcon aria-label={`Condition of: ${title}`} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ListFilter size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Remove">
          <ActionIcon aria-label={`Remove: ${title}`} onClick={() => breakpoints.remove([breakpoint.id])}>
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {condition === '' || open ? null : <p className={styles.condition}>{`only where ${condition}`}</p>}
      {open ? <ConditionEditor breakpoint={breakpoint} wording={wording} /> : null}
    </li>
  );
}
