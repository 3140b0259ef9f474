import { Anchor, Button, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, Play, Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { GraphProblems } from './graph-problems.tsx';
import { GroupChips } from './group-chips.tsx';
import { countText } from './object-words.ts';
import { inputOfDraft, newDraft, recordCount, type RunDraft } from './run-draft.ts';
import { RunProgress } from './run-progress.tsx';
import { RunSetup } from './run-setup.tsx';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { countGroups, isInGroup, type TripGroup } from './trip-groups.ts';
import { TripList } from './trip-list.tsx';
import styles from './run-panel.module.css';

export interface RunPanelProps extends SimulatorProps {
  readonly view: RunView | null;
  readonly selected: AuditLog | undefined;
  readonly onSelect: (log: AuditLog) => void;
}

/** The left side of the simulator: what to run, and the records that were run. */
export function RunPanel(props: RunPanelProps): ReactNode {
  const { setup, run, graph, graphs, catalog, runState, onRun, onCancel, onEdit } = props;
  // Until the user touches them, both follow the run: the first one may still be on its way.
  const [ownDraft, setDraft] = useState<RunDraft | null>(null);
  const [opened, setOpen] = useState<boolean | null>(null);
  const fresh = useMemo(() => newDraft(setup, run), [setup, run]);
  const draft = ownDraft ?? fresh;
  const open = opened ?? (run === null && runState.type !== 'running');
  const [tried, setTried] = useState(false);
  const formId = useId();
  const context = { graph, graphs, setup, run };
  const planned = tried ? inputOfDraft(draft, context) : null;
  const errors = useMemo(
    () => validateGraph(graph, catalog).filter((issue) => issue.severity === 'error'),
    [graph, catalog],
  );
  const count = recordCount(draft, context);
  const running = runState.type === 'running';
  const start = (): void => {
    setTried(true);
    const input = inputOfDraft(draft, context);
    if (!input.ok) {
      setOpen(true);
      return;
    }
    setOpen(false);
    onRun(input.value);
  };
  const other = graphs.find((each) => each.id === draft.other);
  return (
    <div className={styles.panel}>
      <div className={styles.run}>
        <Button
          fullWidth
          leftSection={<Play size={14} aria-hidden />}
          onClick={start}
          disabled={running || errors.length > 0}
        >
          {runLabel(draft, count, graph.object)}
        </Button>
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={open}
          aria-controls={formId}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.recipe}>{recipeText(draft, graph, other)}</span>
          Set up {open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </button>
      </div>
      <GraphProblems graph={graph} issues={errors} onEdit={onEdit} />
      <div aria-live="polite">
        <RunProgress state={runState} timeZone={setup.salesforce.organization.timeZone} onCancel={onCancel} />
      </div>
      <div id={formId} className={styles.form} hidden={!open}>
        {open ? (
          <RunSetup
            {...props}
            draft={draft}
            onChange={setDraft}
            faults={planned === null || planned.ok ? [] : planned.error}
          />
        ) : null}
      </div>
      {open ? null : <Records {...props} />}
    </div>
  );
}

function runLabel(draft: RunDraft, count: number, object: RoutedObject): string {
  if (count === 0) return 'Run';
  return draft.source === 'last' ? 'Run again' : `Run ${countText(count, object)}`;
}

/** The set-up in one line: `New Lead · from the org`. */
function recipeText(draft: RunDraft, graph: FlowGraph, other: FlowGraph | undefined): string {
  if (draft.source === 'last') return 'As in the last run';
  const from = draft.source === 'org' ? 'from the org' : (draft.csv?.fileName ?? 'no file yet');
  const parts = [`${draft.trigger === 'new' ? 'New' : 'Updated'} ${graph.object}`, from];
  return [...parts, ...(other === undefined ? [] : [`with ${other.name}`])].join(' · ');
}

function Records({ view, selected, onSelect, onOpenAuditLogs, onOpenPartnerLogs }: RunPanelProps): ReactNode {
  const [group, setGroup] = useState<TripGroup | null>('routed');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useMemo(() => view?.logs ?? [], [view]);
  const counts = useMemo(() => countGroups(all), [all]);
  const shown = useMemo(
    () => filterAuditLogs(group === null ? all : all.filter((log) => isInGroup(log, group)), { text: wanted }),
    [all, group, wanted],
  );
  if (view === null) return null;
  return (
    <section className={styles.records} aria-label="Records of the run">
      <div className={styles.filters}>
        <GroupChips counts={counts} chosen={group} onChoose={setGroup} />
        <TextInput
          aria-label="Search the records of the run"
          placeholder="Search by name, company or id"
          leftSection={<Search size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.links}>
          {onOpenAuditLogs === undefined ? null : (
            <Anchor component="button" type="button" fz="xs" onClick={onOpenAuditLogs}>
              Audit Logs
            </Anchor>
          )}
          {onOpenPartnerLogs === undefined ? null : (
            <Anchor component="button" type="button" fz="xs" onClick={onOpenPartnerLogs}>
              Partner Logs
            </Anchor>
          )}
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'Nothing came to a trigger' : 'No record fits'}>
          {all.length === 0
            ? 'The run made no change that a trigger of this graph looks at.'
            : 'Choose another count above, or search for something else.'}
        </EmptyState>
      ) : (
        <TripList logs={shown} selected={selected} onSelect={onSelect} />
      )}
    </section>
  );
}
