import { Button, NativeSelect, Textarea } from '@mantine/core';
import { MapPin } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { LessonShow, LessonStep } from '#scenarios/lesson.ts';
import { refText, type RecordKey } from '#scenarios/scenario-reading.ts';
import { describeEntry } from '../describe-entry.ts';
import { instantText } from '../clock-text.ts';
import { useSimulator } from '../simulator-state.ts';
import type { StopFormProps } from './lesson-editor-props.ts';
import { QuestionForm } from './question-form.tsx';
import { recordChoices, sameRecord } from './record-choices.ts';
import styles from './lesson-editor.module.css';

const TABS = [
  { value: '', label: 'As it was' },
  { value: 'why', label: 'Why this edge' },
  { value: 'record', label: 'Record' },
  { value: 'callout', label: 'Callout' },
  { value: 'log', label: 'Log' },
];
const DRAWERS = [
  { value: '', label: 'Nothing' },
  { value: 'callouts', label: 'Callouts' },
  { value: 'world', label: 'Both systems and the sync' },
  { value: 'outcomes', label: 'Outcomes' },
  { value: 'machine', label: 'The machine' },
];

/** One stop as it is written: where it stands, what it says and shows, and what it asks. */
export function StopForm(props: StopFormProps): ReactNode {
  const { step, number, seq, faults, onMoveHere, onChange, caption } = props;
  const { playback } = useSimulator();
  const without = ({ notes: _notes, ...rest }: LessonStep): LessonStep => rest;
  return (
    <section className={styles.fields} aria-label={`Stop ${number}`}>
      <h2 className={styles.heading}>{`Stop ${number}`}</h2>
      <Place {...props} />
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<MapPin size={13} aria-hidden />}
        disabled={playback.seq === seq}
        onClick={onMoveHere}
      >
        Move it to the step shown
      </Button>
      {faults.length > 0 ? (
        <ul className={styles.faults} role="status" aria-label="Problems of the stop">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
      <Textarea
        ref={caption}
        label="Caption"
        description={'**Two stars** for bold, `back quotes` for code.'}
        size="xs"
        autosize
        minRows={3}
        value={step.caption}
        onChange={(event) => onChange({ ...step, caption: event.currentTarget.value }, 'caption')}
      />
      <Textarea
        label="Notes for the presenter"
        size="xs"
        autosize
        minRows={2}
        value={step.notes ?? ''}
        onChange={(event) => {
          const notes = event.currentTarget.value;
          onChange(notes === '' ? without(step) : { ...step, notes }, 'notes');
        }}
      />
      <RecordShown {...props} />
      <NativeSelect
        label="Details to show"
        size="xs"
        data={TABS}
        value={step.show?.tab ?? ''}
        onChange={(event) => onChange(withShow(step, 'tab', event.currentTarget.value), 'details')}
      />
      <NativeSelect
        label="Open below the canvas"
        size="xs"
        data={DRAWERS}
        value={step.show?.drawer ?? ''}
        onChange={(event) => onChange(withShow(step, 'drawer', event.currentTarget.value), 'drawer')}
      />
      <QuestionForm {...props} />
    </section>
  );
}

function Place({ seq, plan }: StopFormProps): ReactNode {
  const { view, playback } = useSimulator();
  const entry = seq === undefined ? undefined : plan.run.journal[seq];
  if (entry === undefined || view === null) return null;
  const { title, detail } = describeEntry(entry, view.wordingOf(playback.graph.name));
  return (
    <p className={styles.place}>
      <b>{title}</b> {detail}
      <br />
      {instantText(entry.at, view.timeZone)}
    </p>
  );
}

/** Which record the stop shows, of those that the run tells of: to be chosen where the step is of none. */
function RecordShown({ step, seq, plan, reading, onChange }: StopFormProps): ReactNode {
  const { view } = useSimulator();
  const records = useMemo(() => recordChoices(view?.logs ?? []), [view]);
  const named = step.show?.record;
  const found = named && reading.find(named);
  const shown =
    named && (records.find(({ key }) => sameRecord(key, found)) ?? { label: refText(named), value: 'named' });
  const ofStep = seq === undefined ? undefined : view?.logAt(seq);
  const own = records.find(({ key }) => sameRecord(key, plan.record ?? undefined));
  return (
    <NativeSelect
      label="Record to show"
      description={ofStep ? `This step is one of ${ofStep.record.name}.` : undefined}
      disabled={ofStep !== undefined && named === undefined}
      size="xs"
      data={[
        { value: '', label: ofStep ? ofStep.record.name : (own?.label ?? 'None') },
        ...(shown?.value === 'named' ? [shown] : []),
        ...records.map(({ value, label }) => ({ value, label })),
      ]}
      value={shown?.value ?? ''}
      onChange={(event) => {
        const chosen = records.find(({ value }) => value === event.currentTarget.value);
        onChange(withShow(step, 'record', chosen?.key), 'record');
      }}
    />
  );
}

/** A stop that shows something else, or nothing of that kind. */
function withShow(step: LessonStep, part: keyof LessonShow, value: RecordKey | string | undefined): LessonStep {
  const { show, ...rest } = step;
  const { [part]: _was, ...others } = show ?? {};
  const next: LessonShow = value === undefined || value === '' ? others : { ...others, [part]: value };
  return Object.keys(next).length === 0 ? rest : { ...rest, show: next };
}
