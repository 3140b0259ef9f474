import { useMemo, useState, type ReactNode } from 'react';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { EditorStage } from './lessons/editor-stage.tsx';
import { simulatorOfLesson } from './lessons/lesson-simulator.ts';
import { SimulatorProvider } from './simulator-provider.tsx';

export interface LessonEditorProps {
  /** The lesson as it stands, over its recorded run. */
  readonly plan: LessonPlan;
  readonly catalog: NodeCatalog;
  /** `title` says what was done; edits of one `group` in a row belong together. */
  readonly onChange: (lesson: Lesson, title: string, group?: string) => void;
  /** Plays the lesson from a stop, counted from 0. */
  readonly onPreview: (at: number) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** Writes a lesson over its run: stops at the steps that are shown, captions, questions, and what the run must come to. */
export function LessonEditor(props: LessonEditorProps): ReactNode {
  const { plan, catalog, onOpenPlace } = props;
  const [seq, setSeq] = useState(plan.stops[0]?.seq ?? 0);
  const { run, record } = plan;
  const object = record?.object;
  const base = useMemo(() => {
    const graph = run.input.graphs.find((each) => each.object === object) ?? run.input.graphs[0];
    return graph === undefined ? null : simulatorOfLesson({ run }, graph, catalog);
  }, [run, object, catalog]);
  if (base === null) return null;
  return (
    <SimulatorProvider {...base} step={seq} onStep={(next) => setSeq(next)} onOpenPlace={onOpenPlace}>
      <EditorStage {...props} />
    </SimulatorProvider>
  );
}
