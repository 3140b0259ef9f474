import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

export type PanelTab = 'details' | 'related' | 'history';

export interface PanelTabsProps {
  /** The tab in view, which stays the same from record to record. */
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly related: ReactNode;
  readonly history: ReactNode;
}

/** The three sides of a record: its fields, what belongs to it, and what a run did to it. */
export function PanelTabs({ tab, onTab, details, related, history }: PanelTabsProps): ReactNode {
  const choose = (value: string | null): void => {
    if (value === 'details' || value === 'related' || value === 'history') onTab(value);
  };
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="details">Details</Tabs.Tab>
        <Tabs.Tab value="related">Related</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">{details}</Tabs.Panel>
      <Tabs.Panel value="related">{related}</Tabs.Panel>
      <Tabs.Panel value="history">{history}</Tabs.Panel>
    </Tabs>
  );
}
