import { Button, Checkbox, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { readRun, type RecordKey } from '#scenarios/scenario-reading.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioOrg } from '#scenarios/scenario.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordChoices, sameRecord } from './lessons/record-choices.ts';
import { aloneRun, MOST_STIMULI, testOf, type TestDraft } from './tests/draft-test.ts';
import { labelOf } from './tests/expectation-kinds.ts';
import { NameSelect } from './tests/name-select.tsx';
import { runProposals } from './tests/run-proposals.ts';
import styles from './tests/new-test-dialog.module.css';

export interface NewTestDialogProps {
  readonly run: RecordedRun;
  /** Entry that is shown: the test follows its record. */
  readonly seq: number;
  readonly catalog: NodeCatalog;
  /** How a test names the graph of the workspace that it follows; null where the workspace does not have it. */
  readonly followed: (graph: FlowGraph) => ScenarioGraph | null;
  readonly followedOrg: ScenarioOrg;
  /** Whether the run began with the org that the workspace has now. */
  readonly isOrgOfWorkspace: boolean;
  readonly onMake: (test: ScenarioTest) => void;
  readonly onClose: () => void;
}

/** Makes a test of a run: what of it is kept, and what is expected of it. All is filled in: Enter is enough. */
export function NewTestDialog(props: NewTestDialogProps): ReactNode {
  const { run, seq, catalog, followedOrg, isOrgOfWorkspace, onMake, onClose } = props;
  const records = useMemo(() => recordsOf(run, catalog), [run, catalog]);
  const [record, setRecord] = useState<RecordKey | undefined>(() => recordAt(run, seq, catalog));
  const alone = useMemo(() => aloneRun(run, record, catalog), [run, record, catalog]);
  const isLarge = run.input.stimuli.length > MOST_STIMULI;
  const [whole, setWhole] = useState(false);
  const isAlone = alone !== undefined && (isLarge || !whole);
  const kept = isAlone ? alone.run : run;
  // Alone, a record that the run creates has another id.
  const followed = isAlone ? alone.record : record;
  const name = records.find(({ key }) => sameRecord(key, record))?.label ?? 'A run';
  const graph = run.input.graphs[0];
  const [title, setTitle] = useState<string | null>(null);
  const shownTitle = title ?? `${name}: ${graph?.name ?? 'run'}`;
  const canFollow = run.input.graphs.some((each) => props.followed(each) !== null);
  const [follows, setFollows] = useState(true);
  const [followsOrg, setFollowsOrg] = useState(false);
  const proposals = useMemo(() => runProposals(readRun(kept, catalog), followed), [kept, followed, catalog]);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOn = (key: string, usual: boolean): boolean => usual !== turned.has(key);
  const expectations = proposals
    .filter(({ check, usual }) => isOn(stableJson(check.expectation), usual))
    .map(({ check }) => check.expectation);
  const make = (): void => {
    const draft: TestDraft = {
      title: shownTitle.trim() === '' ? name : shownTitle.trim(),
      run: kept,
      record: followed,
      expectations,
      followed: follows ? props.followed : () => null,
      org: followsOrg ? followedOrg : null,
    };
    onMake(testOf(draft, catalog));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="New test from this run"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLarge || kept !== run) make();
        }}
      >
        <TextInput
          label="Title"
          data-autofocus
          value={shownTitle}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <NameSelect
            label="Record that it follows"
            names={records.map(({ value, label }) => ({ value, label }))}
            value={records.find(({ key }) => sameRecord(key, record))?.value ?? ''}
            onChange={(next) => {
              setRecord(records.find(({ value }) => value === next)?.key);
              setTurned(new Set());
            }}
          />
          {alone === undefined ? null : (
            <Choice
              label="Keep"
              data={[
                { value: 'alone', label: 'This record alone' },
                { value: 'whole', label: 'The whole run', disabled: isLarge },
              ]}
              value={kept === run ? 'whole' : 'alone'}
              onChange={(next) => setWhole(next === 'whole')}
            />
          )}
        </div>
        <div className={styles.pair}>
          {canFollow ? (
            <Choice
              label="Graph"
              data={[
                { value: 'follow', label: 'Follows the workspace' },
                { value: 'keep', label: 'As it was' },
              ]}
              value={follows ? 'follow' : 'keep'}
              onChange={(next) => setFollows(next === 'follow')}
            />
          ) : null}
          {isOrgOfWorkspace ? (
            <Choice
              label="Org"
              data={[
                { value: 'keep', label: 'As it was' },
                { value: 'follow', label: 'Follows the workspace' },
              ]}
              value={followsOrg ? 'follow' : 'keep'}
              onChange={(next) => setFollowsOrg(next === 'follow')}
            />
          ) : null}
        </div>
        <fieldset className={styles.expected}>
          <legend>What must stay so</legend>
          {proposals.length === 0 ? <p className={styles.hint}>This record was not routed.</p> : null}
          {proposals.map(({ check, usual }) => {
            const key = stableJson(check.expectation);
            return (
              <Checkbox
                key={key}
                size="xs"
                label={labelOf(check.expectation, check)}
                checked={isOn(key, usual)}
                onChange={() => {
                  const next = new Set(turned);
                  if (!next.delete(key)) next.add(key);
                  setTurned(next);
                }}
              />
            );
          })}
        </fieldset>
        {expectations.length === 0 ? (
          <p className={styles.warning} role="status">
            <TriangleAlert size={16} aria-hidden />
            Nothing is ticked: a test that expects nothing passes whatever happens.
          </p>
        ) : null}
        {isLarge && kept === run ? (
          <p className={styles.refusal} role="alert">
            {`This run does ${run.input.stimuli.length.toLocaleString('en-GB')} things, and a test at most ${MOST_STIMULI}. Choose a record that the run creates or changes: it is kept alone.`}
          </p>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={isLarge && kept === run}>
            Make the test
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Choice(props: {
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden>
        {props.label}
      </span>
      <SegmentedControl
        aria-label={props.label}
        size="xs"
        fullWidth
        data={props.data.map((each) => ({ ...each }))}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  );
}

/** The record of the trip that an entry is part of, or of the first one. */
function recordAt(run: RecordedRun, seq: number, catalog: NodeCatalog): RecordKey | undefined {
  const reading = readRun(run, catalog);
  const entry = run.journal[seq];
  const trip = (entry && reading.tripOf(entry)) ?? reading.trips[0];
  return trip && { object: trip.object, id: trip.record };
}

function recordsOf(run: RecordedRun, catalog: NodeCatalog): ReturnType<typeof recordChoices> {
  const { trips, names } = readRun(run, catalog);
  return recordChoices(
    trips.map(({ object, record }) => ({
      record: { object, id: record, company: null, ...names.record(object, record) },
    })),
  );
}
