import { Button, Progress } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { Replay } from '#playback/replay.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { graphOfView } from './packed-run.ts';
import { LinkFault } from './link-fault.tsx';
import { isMarked, runOfLink, type SharedRun } from './run-link.ts';
import { useKeepRun } from './use-keep-run.ts';
import { useLinkReading } from './use-link-reading.ts';
import { useRecording } from './use-recording.ts';
import styles from './shared-page.module.css';

/** [CLK-2] The run that a link carries, recorded anew and shown at its step. Nothing of it is kept until the user keeps it. */
export function SharedRunPage({ packed }: { readonly packed: string }): ReactNode {
  const read = useLinkReading(packed, readRun);
  if (read === undefined) return null;
  return read.ok ? <SharedRecording shared={read.value} /> : <LinkFault what="run" faults={read.error} />;
}

const readRun = (packed: string): ReturnType<typeof runOfLink> => runOfLink(packed, catalog);

function SharedRecording({ shared }: { readonly shared: SharedRun }): ReactNode {
  const recording = useRecording(shared.input);
  switch (recording.type) {
    case 'running':
      return (
        <EmptyState
          wholePage
          title="Recording the run of this link"
          actions={
            <Button variant="default" onClick={recording.cancel}>
              Cancel
            </Button>
          }
        >
          <p>A link carries what a run depends on. The same input gives the same run.</p>
          <Progress
            aria-label="Records of the run"
            value={recording.total === 0 ? 0 : (recording.done / recording.total) * 100}
          />
        </EmptyState>
      );
    case 'cancelled':
      return (
        <EmptyState
          wholePage
          title="The run of this link was not recorded"
          actions={
            <>
              <Button onClick={recording.again}>Record it</Button>
              <Button variant="default" component={Link} to="/flow">
                Go to my graphs
              </Button>
            </>
          }
        >
          You cancelled it. Your own graphs and runs are as they were.
        </EmptyState>
      );
    case 'refused':
      return <LinkFault what="run" faults={recording.faults} />;
    case 'recorded':
      return <SharedReplay shared={shared} run={recording.run} />;
  }
}

function SharedReplay({ shared, run }: { readonly shared: SharedRun; readonly run: RecordedRun }): ReactNode {
  const graph = graphOfView(run, shared);
  const [step, setStep] = useState(shared.seq);
  const keep = useKeepRun(graph, run);
  return (
    <div className={styles.page}>
      <PageHeader
        title={graph.name}
        note={
          isMarked(shared, run.journal)
            ? 'A run that came by a link, to look at. Nothing is kept until you keep it.'
            : 'A run that came by a link. This version of the app records it otherwise: the step may be another one.'
        }
      >
        <Button onClick={() => keep({ ...shared, seq: step })}>Keep in my workspace</Button>
      </PageHeader>
      <div className={styles.canvas}>
        <Replay
          run={run}
          graph={graph}
          catalog={catalog}
          seq={shared.seq}
          trip={shared.trip}
          scope={shared.scope}
          onStep={setStep}
        />
      </div>
    </div>
  );
}
