import { useMemo, useRef, useState, type ReactNode } from 'react';
import { recordsOf, withRecordsKept, type KeptRecords } from '#scenarios/kept-records.ts';
import { lookOnly } from './look-only.ts';
import { SimulatorProvider } from './simulator-provider.tsx';
import type { TestEditorProps } from './tests/test-editor-props.ts';
import { TestStage } from './tests/test-stage.tsx';

export type { TestEditorProps } from './tests/test-editor-props.ts';

const LINK = { trip: null, fault: null, setUp: false, scope: 'run' } as const;

/** Writes a test without code: what it starts with, what is done, and what is expected of the run, which is shown. */
export function TestEditor(props: TestEditorProps): ReactNode {
  const { run, catalog, onOpenPlace } = props;
  const kept = useRef<KeptRecords>(null);
  // Lines that are moved, timed anew or taken away leave the others about the records that they were about.
  const onChange: TestEditorProps['onChange'] = (next, what, group) => {
    const isOf = kept.current?.test === props.test;
    if (run.run !== null && !run.isRecording && run.faults.length === 0) kept.current = recordsOf(props.test, run.run);
    else if (!isOf) kept.current = null;
    if (kept.current !== null) kept.current = withRecordsKept(kept.current, next);
    props.onChange(kept.current?.test ?? next, what, group);
  };
  const [seq, setSeq] = useState(0);
  const recorded = run.run;
  const base = useMemo(() => {
    const graph = recorded?.input.graphs[0];
    return recorded === null || graph === undefined ? null : { ...lookOnly(recorded, graph, catalog), link: LINK };
  }, [recorded, catalog]);
  if (base === null || recorded === null) return <TestStage {...props} {...{ onChange }} seq={null} onSeq={setSeq} />;
  const last = recorded.journal.length - 1;
  return (
    <SimulatorProvider {...base} step={Math.min(seq, last)} onStep={(next) => setSeq(next)} onOpenPlace={onOpenPlace}>
      <TestStage {...props} {...{ onChange }} seq={Math.min(seq, last)} onSeq={setSeq} />
    </SimulatorProvider>
  );
}
