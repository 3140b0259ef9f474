import { Button } from '@mantine/core';
import { ArrowLeft, Download, Flag, Play } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { readRun } from '#scenarios/scenario-reading.ts';
import type { PlannedStop } from '#scenarios/lesson-plan.ts';
import type { LessonStep } from '#scenarios/lesson.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { LessonEditorProps } from './lesson-editor-props.ts';
import { SimulatorCanvas } from '../simulator-canvas.tsx';
import { useSimulator } from '../simulator-state.ts';
import { Transport } from '../transport.tsx';
import { EditorEnds } from './editor-ends.tsx';
import { EditorHead } from './editor-head.tsx';
import { EditorStops } from './editor-stops.tsx';
import { logOfStop } from './log-of-stop.ts';
import { StopForm } from './stop-form.tsx';
import panes from '../editor-panes.module.css';
import styles from './lesson-editor.module.css';

/** The editor as it is laid out: the lesson and its stops, the run, and the stop that is being written. */
export function EditorStage(props: LessonEditorProps): ReactNode {
  const { plan, catalog, onChange, onPreview, onExport, onClose } = props;
  const { lesson, run, record } = plan;
  const { view, playback } = useSimulator();
  const [chosen, setChosen] = useState(0);
  const caption = useRef<HTMLTextAreaElement>(null);
  const [added, setAdded] = useState(0);
  // A new stop is written at once.
  useEffect(() => {
    if (added > 0) caption.current?.focus();
  }, [added]);
  const reading = readRun(run, catalog);
  const step = lesson.steps[chosen];
  const stopOf = (each: LessonStep | undefined): PlannedStop | undefined =>
    plan.stops.find((stop) => stop.step === each);
  const seqOf = (each: LessonStep): number | undefined => stopOf(each)?.seq;
  const put = (steps: readonly LessonStep[], title: string, group?: string): void =>
    onChange({ ...lesson, steps }, title, group);

  const show = (stop: PlannedStop | undefined): void => {
    if (stop === undefined || view === null) return;
    const log = logOfStop(view, plan, stop, stop.seq);
    const told = log !== undefined && view.stopsOf(log).some(({ seq }) => seq === stop.seq);
    playback.setScope(told ? 'record' : 'run');
    playback.show(log, stop.seq);
  };
  const choose = (index: number): void => {
    setChosen(index);
    show(stopOf(lesson.steps[index]));
  };
  const here = (): LessonStep['at'] => anchorOf(reading, playback.seq, record ?? undefined);
  const add = (): void => {
    // Stops stand in the order of time.
    const before = lesson.steps.findIndex((each) => (seqOf(each) ?? -1) > playback.seq);
    const at = before === -1 ? lesson.steps.length : before;
    put(lesson.steps.toSpliced(at, 0, { at: here(), caption: '' }), 'Added a stop');
    setChosen(at);
    setAdded(added + 1);
  };
  const change = (next: LessonStep, what: string): void => {
    put(lesson.steps.with(chosen, next), `Changed the ${what} of stop ${chosen + 1}`, `${chosen} ${what}`);
    const stop = stopOf(step);
    const other = next.show?.record;
    if (what === 'record' && stop) show({ ...stop, record: (other && reading.find(other)) ?? null });
  };
  return (
    <section className={panes.editor} aria-label={`Editing the lesson ${lesson.title}`}>
      <header className={panes.bar}>
        <Button variant="subtle" size="compact-sm" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={onClose}>
          All lessons
        </Button>
        <h1 className={panes.title}>{`Edit: ${lesson.title}`}</h1>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Play size={14} aria-hidden />}
          disabled={plan.stops.length === 0}
          onClick={() => onPreview(Math.max(0, step ? plan.stops.findIndex((stop) => stop.step === step) : 0))}
        >
          Preview
        </Button>
        <Button variant="default" size="compact-sm" leftSection={<Download size={14} aria-hidden />} onClick={onExport}>
          Export
        </Button>
      </header>
      <div className={panes.body}>
        <div className={panes.side}>
          <EditorHead lesson={lesson} onChange={onChange} />
          <EditorStops
            plan={plan}
            chosen={chosen}
            onChoose={choose}
            onChange={(steps, title, next) => {
              put(steps, title);
              setChosen(next);
            }}
          />
          <EditorEnds plan={plan} reading={reading} onChange={onChange} />
        </div>
        <div className={panes.centre}>
          <div className={panes.canvas}>
            <SimulatorCanvas />
          </div>
          <div className={styles.add}>
            <Button leftSection={<Flag size={14} aria-hidden />} onClick={add}>
              Add a stop at this step
            </Button>
            <span className={styles.hint}>Step through the run below to where the lesson should stop.</span>
          </div>
          <Transport />
        </div>
        <div className={panes.form}>
          {step === undefined ? (
            <EmptyState title="No stop is chosen">
              Step to where the lesson should stop, and add a stop there; or choose one at the left.
            </EmptyState>
          ) : (
            <StopForm
              key={chosen}
              step={step}
              number={chosen + 1}
              seq={seqOf(step)}
              plan={plan}
              reading={reading}
              faults={plan.faults.filter((fault) => fault.step === chosen).map(({ message }) => message)}
              onMoveHere={() => put(lesson.steps.with(chosen, { ...step, at: here() }), `Moved stop ${chosen + 1}`)}
              onChange={change}
              caption={caption}
            />
          )}
        </div>
      </div>
    </section>
  );
}
