import { Anchor, SegmentedControl } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import { TRIGGER_TYPE } from '#graph/graph-queries.ts';
import { triggersBefore } from '#nodes/contract/ways.ts';
import type { ProbeQuestion } from '#world/probe-question.ts';
import type { ProbeVerdict } from '#world/probe-record.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { fieldChoices } from '#wording/field-choices.ts';
import { useNodeProbe } from './node-probe.tsx';
import { oneOf } from './object-words.ts';
import { RecordPicker } from './record-picker.tsx';
import { TryValues } from './try-values.tsx';
import { TryVerdict } from './try-verdict.tsx';
import { useTrying } from './trying.ts';
import styles from './try-it.module.css';

/** Tries one record of the org on the criteria of a node, with its own values or with others. */
export function TryIt({ node }: { readonly node: FlowNode }): ReactNode {
  const { question } = useNodeProbe();
  const trying = useTrying();
  const id = useId();
  if (!question) return null;
  return (
    <section className={styles['try']} aria-label="Try it">
      <button
        type="button"
        className={styles['open']}
        aria-expanded={trying.open}
        aria-controls={id}
        onClick={() => trying.set({ open: !trying.open })}
      >
        <ChevronRight size={14} aria-hidden />
        Try it on a record
      </button>
      {trying.open ? (
        <div id={id} className={styles['body']}>
          <Trial node={node} question={question} />
        </div>
      ) : null}
    </section>
  );
}

function Trial({ node, question }: { readonly node: FlowNode; readonly question: ProbeQuestion }): ReactNode {
  const { catalog, environment, records } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const { records: chosen, values, trigger: preferred, set } = useTrying();
  const { object } = question;
  const ofRouted = catalog.typeOf(node.type)?.choices(node.config).length !== 0;
  const groups = useMemo(
    () => fieldChoices({ graph, node: node.id, catalog, environment }, ofRouted ? 'routed' : object),
    [graph, node.id, catalog, environment, ofRouted, object],
  );
  const triggers = ofRouted ? [...triggersOf(node, triggersBefore({ graph, node, kinds: catalog }))] : [];
  const trigger = triggers.includes(preferred) ? preferred : (triggers[0] ?? 'new');
  const paths = useMemo(
    () =>
      [...new Set(question.choices.flatMap(({ criteria }) => criteria.items.map(({ field }) => field)))].filter(
        Boolean,
      ),
    [question],
  );
  const record = chosen[object];
  const verdict = useMemo(
    () => (record === undefined ? undefined : records.judge(question, record, { trigger, values })),
    [records, question, record, trigger, values],
  );
  const page = record === undefined ? undefined : records.record(object, record);
  return (
    <>
      <RecordPicker object={object} record={record} onChoose={(next) => set({ object, record: next, values: {} })} />
      {triggers.length > 1 ? (
        <SegmentedControl
          fullWidth
          aria-label="How the record comes"
          data={[
            { value: 'new', label: 'As a new record' },
            { value: 'updated', label: 'By an update' },
          ]}
          value={trigger}
          onChange={(next) => set({ trigger: next === 'new' ? 'new' : 'updated' })}
        />
      ) : null}
      {verdict && record !== undefined ? (
        <>
          <p className={styles['result']} role="status">
            {resultText(verdict, node, oneOf(object))}{' '}
            {page ? (
              <Anchor href={page.href} inherit>
                Open {page.name}
              </Anchor>
            ) : null}
          </p>
          <TryVerdict verdict={verdict} groups={groups} />
          {paths.length > 0 ? (
            <>
              <p className={styles['hint']}>
                {trigger === 'updated'
                  ? 'Change a value as an update would. Nothing is saved.'
                  : 'Change a value to see what it would change. Nothing is saved.'}
              </p>
              <TryValues
                paths={paths}
                groups={groups}
                valueOf={(path) => records.value(object, record, path)}
                values={values}
                onChange={(next) => set({ values: next })}
              />
            </>
          ) : null}
        </>
      ) : (
        <p className={styles['hint']}>
          {record === undefined
            ? 'Choose a record to see how each criterion answers it.'
            : 'This record is no longer in the org: choose another one.'}
        </p>
      )}
    </>
  );
}

/** Ways by which a record comes to a node; to a trigger only by its own. */
const triggersOf = (node: FlowNode, before: ReadonlySet<'new' | 'updated'>): Iterable<'new' | 'updated'> =>
  node.type === TRIGGER_TYPE ? [node.config['kind'] === 'updated' ? 'updated' : 'new'] : before;

/** What becomes of the record at the node, in a sentence. */
function resultText({ choices, taken }: ProbeVerdict, { type }: FlowNode, noun: string): string {
  if (taken.type === 'unknown') return 'Only a run can tell which way it goes.';
  if (taken.type === 'choice') {
    const title = choices.find(({ edge }) => edge === taken.edge)?.title ?? taken.edge;
    return type.startsWith('match-') ? `The ${noun} counts as a match.` : `The ${noun} leaves by “${title}”.`;
  }
  if (type === TRIGGER_TYPE) return `No edge fits: the ${noun} is not routed.`;
  if (type === 'condition') return `No outcome fits: the ${noun} leaves by “Otherwise”.`;
  return type === 'hold' ? `The ${noun} waits here.` : `The ${noun} does not count as a match.`;
}
