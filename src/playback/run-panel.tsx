import { Anchor, Button, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, Play, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { GraphProblems } from './graph-problems.tsx';
import { GroupChips, type ListGroup } from './group-chips.tsx';
import { nothingRouted } from './nothing-routed.ts';
import { countText } from './object-words.ts';
import { RefusedList } from './refused-list.tsx';
import { generating } from './draft-generation.ts';
import { inSlices } from './in-slices.ts';
import {
  faultRows,
  faultsOfDraft,
  hasNoRows,
  inputOfDraft,
  newDraft,
  recordCount,
  type RunDraft,
} from './run-draft.ts';
import { PartialNote } from './partial-note.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunSetup } from './run-setup.tsx';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { TripList } from './trip-list.tsx';
import styles from './run-panel.module.css';

export interface RunPanelProps extends SimulatorProps {
  readonly view: RunView | null;
  /** Whether the set-up is open. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly selected: AuditLog | undefined;
  readonly onSelect: (log: AuditLog) => void;
}

/** The left side of the simulator: what to run, and the records that were run. */
export function RunPanel(props: RunPanelProps): ReactNode {
  const { view, setup, run, graph, graphs, catalog, runState, open, onOpen: setOpen, onRun, onCancel, onEdit } = props;
  // Until the user touches it, it follows the run: the first one may still be on its way.
  const [ownDraft, setOwnDraft] = useState(props.draft);
  const fresh = useMemo(() => newDraft({ setup, run, graph }), [setup, run, graph]);
  const draft = ownDraft ?? fresh;
  const [tried, setTried] = useState(props.tried);
  const formId = useId();
  const context = { graph, graphs, setup, run };
  const wrong = tried ? faultsOfDraft(draft, context) : [];
  const [making, setMaking] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(0);
  // What is wrong may stand far down in the form.
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  const errors = useMemo(
    () => validateGraph(graph, catalog).filter((issue) => issue.severity === 'error'),
    [graph, catalog],
  );
  const count = recordCount(draft, context);
  const running = runState.type === 'running';
  const start = async (): Promise<void> => {
    if (running || making) return;
    setTried(true);
    if (faultsOfDraft(draft, context).length > 0) {
      setOpen(true);
      return setRefused((times) => times + 1);
    }
    setOpen(false);
    if (draft.source === 'generated') setMaking(true);
    const made = draft.source === 'generated' ? await inSlices(generating(draft, context)) : undefined;
    setMaking(false);
    const input = inputOfDraft(draft, context, made);
    if (input.ok) onRun(input.value);
  };
  const other = graphs.find((each) => each.id === draft.other);
  const ofTest = props.shelf?.runs.find(({ id }) => id === props.shelf?.shown)?.test !== undefined;
  return (
    <div className={styles.panel}>
      <div className={styles.run}>
        <Button
          fullWidth
          leftSection={<Play size={14} aria-hidden />}
          loading={making}
          onClick={() => void start()}
          disabled={!running && (errors.length > 0 || hasNoRows(draft))}
          // Stays focusable meanwhile, so that the focus is still there when the run has ended.
          aria-disabled={running}
          {...(running ? { 'data-disabled': true } : {})}
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
          <span className={styles.recipe}>
            {[recipeText(draft, graph, other, ofTest), ...faultCount(faultRows(draft, run).length)].join(' · ')}
          </span>
          Set up {open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </button>
      </div>
      <GraphProblems graph={graph} issues={errors} onEdit={onEdit} />
      <div aria-live="polite">
        <RunProgress state={runState} timeZone={setup.salesforce.organization.timeZone} onCancel={onCancel} />
      </div>
      {running ? null : <PartialNote run={view?.run ?? null} />}
      <div ref={form} id={formId} className={styles.form} hidden={!open}>
        {open ? (
          <RunSetup
            {...props}
            draft={draft}
            onChange={(changed) => {
              setOwnDraft(changed);
              props.onDraft(changed);
            }}
            faults={wrong}
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

const faultCount = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? 'fault' : 'faults'}`];

const FROM: Readonly<Record<string, string>> = { org: 'from the org', generated: 'generated' };

/** The set-up in one line: `New Lead · from the org`. */
function recipeText(draft: RunDraft, graph: FlowGraph, other: FlowGraph | undefined, ofTest: boolean): string {
  if (draft.source === 'last') return ofTest ? 'As in the test' : 'As in the last run';
  const from = FROM[draft.source] ?? draft.csv?.fileName ?? 'no file yet';
  const parts = [`${draft.trigger === 'new' ? 'New' : 'Updated'} ${graph.object}`, from];
  return [...parts, ...(other === undefined ? [] : [`with ${other.name}`])].join(' · ');
}

function Records({ view, selected, onSelect, onOpenAuditLogs, onOpenPartnerLogs }: RunPanelProps): ReactNode {
  const [chosen, setGroup] = useState<ListGroup | null>('routed');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useMemo(() => view?.logs ?? [], [view]);
  const refused = view?.refused ?? [];
  const counts = useMemo(
    () => new Map<ListGroup, number>([...(view?.groups.counts ?? []), ['refused', refused.length]]),
    [view, refused.length],
  );
  // Where there is nothing but refusals, they are the list.
  const group = refused.length === 0 && chosen === 'refused' ? 'routed' : chosen;
  const refusals = refused.length > 0 && (group === 'refused' || all.length === 0);
  const shown = useMemo(
    () =>
      filterAuditLogs(group === null || group === 'refused' ? all : (view?.groups.in(group) ?? []), {
        text: wanted,
      }),
    [all, view, group, wanted],
  );
  if (view === null) return null;
  const sought = wanted.trim().toLowerCase();
  const matching = refused.filter(({ name, id }) => `${name} ${id ?? ''}`.toLowerCase().includes(sought));
  return (
    <section className={styles.records} aria-label="Records of the run">
      <div className={styles.filters}>
        <GroupChips counts={counts} chosen={refusals ? 'refused' : group} onChoose={setGroup} />
        <TextInput
          aria-label="Search the records of the run"
          placeholder="Search by name, company or id"
          leftSection={<Search size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.links}>
          {onOpenAuditLogs === undefined ? null : (
            <Anchor component="button" type="button" fz="xs" onClick={() => onOpenAuditLogs(selected?.seq)}>
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
      {refusals ? (
        <RefusedList refused={matching} />
      ) : shown.length > 0 ? (
        <TripList logs={shown} selected={selected} onSelect={onSelect} />
      ) : all.length === 0 ? null : (
        <NoneListed refused={group === 'routed' && counts.get('routed') === 0 ? refused.length : 0} />
      )}
    </section>
  );
}

function NoneListed({ refused }: { readonly refused: number }): ReactNode {
  const { title, text } =
    refused > 0
      ? { title: nothingRouted(refused).title, text: 'Choose Refused above for the reasons.' }
      : { title: 'No record fits', text: 'Choose another count above, or search for something else.' };
  return <EmptyState title={title}>{text}</EmptyState>;
}
