import { MantineProvider } from '@mantine/core';
import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { Replay } from '#playback/replay.tsx';
import type { Result } from '#shared/result.ts';
import { ActionsProvider } from '#ui/actions/actions-provider.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { OpenRule } from '#ui/open-rule.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { cssVariables, theme } from '#ui/theme.ts';
import { graphOfView, type PackedRun } from './packed-run.ts';
import { ReplayKeys } from './replay-keys.tsx';
import styles from './replay-app.module.css';

/** The one page of an HTML replay: a recorded run to look at, for people without the app. */
export function ReplayApp({ read }: { readonly read: Result<PackedRun, unknown> }): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ActionsProvider onRefused={() => undefined}>
        <OpenRule value={null}>
          <main className={styles.page}>{read.ok ? <Shown {...read.value} /> : <Damaged />}</main>
        </OpenRule>
      </ActionsProvider>
    </MantineProvider>
  );
}

function Shown({ run, view }: PackedRun): ReactNode {
  const graph = graphOfView(run, view);
  return (
    <>
      <PageHeader
        title={graph.name}
        note="A recorded run of FlowBuilder Simulator, to look at. Everything stands in this file; nothing is sent anywhere."
      >
        <ReplayKeys />
      </PageHeader>
      <div className={styles.replay}>
        <Replay run={run} graph={graph} catalog={catalog} seq={view.seq} trip={view.trip} scope={view.scope} />
      </div>
    </>
  );
}

function Damaged(): ReactNode {
  return (
    <EmptyState wholePage icon={<Unlink size={28} />} title="The run in this file cannot be read">
      The file may have been cut off on its way. Ask for it once more.
    </EmptyState>
  );
}
