import { useMemo, useState, type ReactNode } from 'react';
import { EditorStage } from './lessons/editor-stage.tsx';
import type { LessonEditorProps } from './lessons/lesson-editor-props.ts';
import { simulatorOfLesson } from './lessons/lesson-simulator.ts';
import { SimulatorProvider } from './simulator-provider.tsx';

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
