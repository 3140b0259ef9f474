import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { CalloutTab } from './callout-tab.tsx';
import { LogTab } from './log-tab.tsx';
import { RecordTab } from './record-tab.tsx';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { standingOf } from './trip-groups.ts';
import type { Playback } from './use-playback.ts';
import { WhyTab } from './why-tab.tsx';
import styles from './detail-panel.module.css';

export interface DetailPanelProps {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  readonly playback: Playback;
  readonly onOpenRecord: SimulatorProps['onOpenRecord'];
  readonly onOpenPlace: SimulatorProps['onOpenPlace'];
  /** Brings a tab to the front whenever it is another object, as a lesson's stop does. */
  readonly asked?: { readonly tab?: Tab } | undefined;
  /** Leaves out how the trip comes out, which is still to be guessed. */
  readonly untold?: boolean;
}

type Tab = 'why' | 'record' | 'callout' | 'log';

/** The right side of the simulator: the step shown, explained from four sides. */
export function DetailPanel(props: DetailPanelProps): ReactNode {
  const { view, log, graph, catalog, playback, onOpenRecord, onOpenPlace, asked, untold = false } = props;
  const [tab, setTab] = useState<Tab>(asked?.tab ?? 'why');
  const [followed, setFollowed] = useState(asked);
  if (followed !== asked) {
    setFollowed(asked);
    if (asked?.tab !== undefined) setTab(asked.tab);
  }
  const { cursor, story, seq, seek, show } = playback;
  const at = cursor.stops[cursor.index]?.at ?? 0;
  const standing = standingOf(log);
  const { record } = log;
  const callouts = log.trip?.callouts ?? [];
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.name} title={record.name}>
            {record.name}
          </h2>
          <p className={styles.more}>
            {[record.company, `${record.trigger === 'new' ? 'New' : 'Updated'} ${record.object}`, record.graph]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {untold ? null : <StatusBadge tone={standing.tone}>{standing.text}</StatusBadge>}
      </header>
      <Tabs
        value={tab}
        onChange={(next) => setTab((next as Tab | null) ?? 'why')}
        keepMounted={false}
        className={styles.tabs}
      >
        <Tabs.List grow>
          <Tabs.Tab value="why">Why this edge</Tabs.Tab>
          <Tabs.Tab value="record">Record</Tabs.Tab>
          <Tabs.Tab value="callout">Callout{callouts.length > 1 ? `s (${callouts.length})` : ''}</Tabs.Tab>
          <Tabs.Tab value="log">Log</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="why" tabIndex={0} className={styles.content}>
          <WhyTab {...{ view, log, graph, catalog, cursor, onOpenPlace }} onSeek={seek} />
        </Tabs.Panel>
        <Tabs.Panel value="record" tabIndex={0} className={styles.content}>
          <RecordTab {...{ view, log, seq, onOpenRecord }} />
        </Tabs.Panel>
        <Tabs.Panel value="callout" tabIndex={0} className={styles.content}>
          <CalloutTab {...{ callouts, seq, at, view, onOpenPlace }} />
        </Tabs.Panel>
        <Tabs.Panel value="log" className={styles.content}>
          <LogTab
            view={view}
            cursor={story}
            graph={graph.name}
            onSeek={(at) => show(log, story.stops[at]?.seq ?? seq)}
          />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
