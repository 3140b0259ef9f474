import { Button, Loader, SegmentedControl, Select, TextInput } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ChangeRows } from './change-rows.tsx';
import { CsvSource } from './csv-source.tsx';
import { countText, objectPlural } from './object-words.ts';
import { RecordPicker } from './record-picker.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import {
  chosenRecords,
  deploymentRows,
  faultRows,
  takenBackIn,
  wrongDeployments,
  wrongFaults,
  type DraftFault,
  type RunDraft,
} from './run-draft.ts';
import { generatedDraft } from './draft-generation.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { MOST_GENERATED } from '#world/generation.ts';
import { routableRecords } from '#world/plan-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { isFaultStimulus } from '#world/run-input.ts';
import { comingOf, type Coming } from '#world/script-doubt.ts';
import { PlannedDeployments } from './planned-deployments.tsx';
import { PlannedFaults } from './planned-faults.tsx';
import { ReprocessLines } from './reprocess-lines.tsx';
import styles from './run-setup.module.css';

export interface RunSetupProps extends Pick<
  SimulatorProps,
  'graph' | 'graphs' | 'deployable' | 'setup' | 'environment' | 'run' | 'importCsv' | 'onSaveFile' | 'link'
> {
  readonly draft: RunDraft;
  readonly onChange: (draft: RunDraft) => void;
  /** Shown beside the fields once a run was tried. */
  readonly faults: readonly DraftFault[];
}

const GeneratedSource = lazy(async () => ({
  default: (await import('./generated/generated-source.tsx')).GeneratedSource,
}));

/** What a run is made of: trigger, records, changes, clock and seed. */
export function RunSetup(props: RunSetupProps): ReactNode {
  const { graph, graphs, setup, run, draft, onChange, faults } = props;
  const set = (part: Partial<RunDraft>): void => onChange({ ...draft, ...part });
  const faultAt = (at: DraftFault['at']): string | undefined => faults.find((fault) => fault.at === at)?.message;
  const { source, csv } = draft;
  const coming = useMemo(() => comingIn({ source, csv }, { graph, setup, run }), [source, csv, graph, setup, run]);
  const others = graphs.filter((other) => other.object !== graph.object);
  return (
    <div className={styles.form}>
      <Part title="Records" linked={props.link.setUp}>
        <SegmentedControl
          aria-label="Where the records come from"
          fullWidth
          classNames={{ label: styles.source ?? '' }}
          data={[
            ...(run === null ? [] : [{ value: 'last', label: 'Last run' }]),
            { value: 'org', label: 'The org' },
            { value: 'csv', label: 'A CSV file' },
            { value: 'generated', label: 'Generated' },
          ]}
          value={draft.source}
          onChange={(value) => set({ source: value as RunDraft['source'] })}
        />
        {draft.source === 'last' ? (
          <p className={styles.help}>
            {stimuliText(run, takenBackIn(draft, run))} The graph and the settings of all systems count as they are now.
            To run other records, or these with other values, choose The org or A CSV file.
          </p>
        ) : null}
        {draft.source === 'last' && run !== null ? (
          <ReprocessLines
            run={run}
            takenBack={takenBackIn(draft, run)}
            onChange={(after) => set({ takenBack: { after, beside: run.input } })}
          />
        ) : null}
        {draft.source === 'org' ? <OrgRecords {...props} /> : null}
        {draft.source === 'csv' ? (
          <CsvSource
            object={graph.object}
            csv={draft.csv}
            importCsv={props.importCsv}
            onImported={(csv) => set({ csv })}
            onSaveFile={props.onSaveFile}
          />
        ) : null}
        {draft.source === 'generated' ? (
          <Suspense fallback={<Loader size="sm" />}>
            <GeneratedSource
              object={graph.object}
              setup={setup}
              environment={props.environment}
              draft={generatedDraft(draft, { graph, setup })}
              onChange={(generated) => set({ generated })}
            />
          </Suspense>
        ) : null}
        <Fault message={faultAt('records')} />
      </Part>
      {draft.source === 'last' ? null : (
        <Part title="Trigger">
          <SegmentedControl
            aria-label="Trigger"
            fullWidth
            data={[
              { value: 'new', label: `New ${graph.object}` },
              { value: 'updated', label: `Updated ${graph.object}` },
            ]}
            value={draft.trigger}
            onChange={(value) => set({ trigger: value === 'updated' ? 'updated' : 'new' })}
          />
          <p className={styles.help}>
            {draft.trigger === 'new'
              ? 'The records are created in Salesforce at the start.'
              : 'The records stand in Salesforce, and each is changed at the start.'}
          </p>
        </Part>
      )}
      {draft.source !== 'last' && draft.trigger === 'updated' ? (
        <Part>
          <ChangeRows
            environment={props.environment}
            object={graph.object}
            rows={draft.changes}
            onChange={(changes) => set({ changes })}
            error={faultAt('changes')}
          />
        </Part>
      ) : null}
      <Part title="Clock and seed">
        <TextInput
          type="datetime-local"
          step={1}
          label={`Start (${setup.salesforce.organization.timeZone})`}
          value={draft.start}
          error={faultAt('start')}
          onChange={(event) => set({ start: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextInput
            label="Time limit"
            value={draft.until}
            error={faultAt('until')}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
          <TextInput
            label="Seed"
            inputMode="numeric"
            value={draft.seed}
            error={faultAt('seed')}
            onChange={(event) => set({ seed: event.currentTarget.value })}
          />
        </div>
        {others.length === 0 || draft.source === 'last' ? null : (
          <Select
            label="Another graph in the same run"
            placeholder="None"
            clearable
            data={others.map(({ id, name, object }) => ({ value: id, label: `${name} (${object})` }))}
            value={draft.other}
            onChange={(other) => set({ other })}
          />
        )}
      </Part>
      <Part title="Deployments">
        <p className={styles.help}>
          Another graph or version that goes live on the way. Records that are held then resume in the node of the same
          name. <RuleTag rule="GRA-7" />
        </p>
        <Fault message={faultAt('deployments')} />
        <PlannedDeployments
          deployable={props.deployable}
          rows={deploymentRows(draft, run)}
          wrong={wrongDeployments(draft, run)}
          allMarked={faultAt('deployments') !== undefined}
          onChange={(rows) => set({ deployments: { rows, beside: run?.input ?? null } })}
        />
      </Part>
      <Part title="Faults">
        <p className={styles.help}>
          What breaks on the way, and when. Faults can also be made at any step of a run: press Faults on the canvas.
        </p>
        <Fault message={faultAt('faults')} />
        <PlannedFaults
          setup={setup}
          coming={coming}
          rows={faultRows(draft, run)}
          wrong={wrongFaults(draft, run)}
          allMarked={faultAt('faults') !== undefined}
          onChange={(rows) => set({ faults: { rows, beside: run?.input ?? null } })}
        />
      </Part>
    </div>
  );
}

/** What the draft's run brings about, for the targets of its faults; records that are changed count as created. */
function comingIn(
  { source, csv }: Pick<RunDraft, 'source' | 'csv'>,
  { graph, setup, run }: Pick<RunSetupProps, 'graph' | 'setup' | 'run'>,
): Coming {
  const { object } = graph;
  // The ids of generated records are the next ones of the org, however many they are.
  if (source === 'generated') return { records: MOST_GENERATED, ids: new Set(), kinds: [] };
  if (source === 'last') return comingOf(run?.input.stimuli ?? []);
  const records = source === 'csv' ? (csv?.records ?? []).map(({ fields }) => fields) : routableRecords(setup, object);
  return comingOf(records.map((fields) => ({ type: 'create-record', after: 0, object, fields })));
}

/** `20 records are created and 5 changed, as in the last run.` */
function stimuliText(run: RecordedRun | null, takenBack: readonly number[]): string {
  const counts = { created: 0, changed: 0, deleted: 0, 'edited by hand': 0, reprocessed: 0, deployed: 0 };
  for (const each of run?.input.stimuli ?? []) {
    if (isFaultStimulus(each) || (each.type === 'reprocess-record' && takenBack.includes(each.after))) continue;
    counts[DONE[each.type]] += 1;
  }
  const parts = Object.entries(counts).flatMap(([what, count]) =>
    count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${what}`],
  );
  return `As in the last run: ${parts.join(', ')}.`;
}

const DONE = {
  'create-record': 'created',
  'update-record': 'changed',
  'delete-record': 'deleted',
  edit: 'edited by hand',
  'reprocess-record': 'reprocessed',
  'deploy-graph': 'deployed',
} as const;

function OrgRecords({ graph, graphs, setup, run, draft, onChange }: RunSetupProps): ReactNode {
  const [picking, setPicking] = useState(false);
  const all = routableRecords(setup, graph.object);
  const chosen = chosenRecords(draft, { graph, graphs, setup, run });
  const names = chosen.slice(0, 3).map((record) => String(record['Name'] ?? record['Id']));
  return (
    <div className={styles.chosen}>
      <div>
        <b>
          {chosen.length === all.length && all.length > 0
            ? `All ${countText(all.length, graph.object)}`
            : `${chosen.length.toLocaleString('en-GB')} of ${countText(all.length, graph.object)}`}
        </b>
        <p className={styles.help}>
          {chosen.length > names.length ? `${names.join(', ')} and more` : names.join(', ')}
        </p>
      </div>
      <Button
        variant="default"
        leftSection={<ListChecks size={14} aria-hidden />}
        aria-label={`Choose ${objectPlural(graph.object)}`}
        className={styles.choose}
        onClick={() => setPicking(true)}
      >
        Choose…
      </Button>
      <RecordPicker
        setup={setup}
        object={graph.object}
        records={all}
        chosen={draft.chosen}
        opened={picking}
        onClose={() => setPicking(false)}
        onChoose={(ids) => onChange({ ...draft, chosen: ids })}
      />
    </div>
  );
}

function Part(props: {
  readonly title?: string;
  /** Takes the focus, as the part that a link leads to. */
  readonly linked?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { title, linked = false, children } = props;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (linked) section.current?.focus();
  }, [linked]);
  return (
    <section ref={section} tabIndex={linked ? -1 : undefined} className={styles.part} aria-label={title}>
      {title === undefined ? null : <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}

function Fault({ message }: { readonly message: string | undefined }): ReactNode {
  return message === undefined ? null : <p className={styles.fault}>{message}</p>;
}
