import type { ReactNode } from 'react';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { LinkTabs } from '../link-tabs.tsx';
import { objectPages } from './objects.ts';

export interface ObjectTabsProps {
  readonly state: SalesforceState;
  readonly current: SalesforceObject;
  /** Query that the links keep, so that before and after stay chosen. */
  readonly search: string;
}

/** The objects of the org with how many records each has. */
export function ObjectTabs({ state, current, search }: ObjectTabsProps): ReactNode {
  return (
    <LinkTabs
      label="Objects"
      tabs={objectPages.map((page) => ({
        to: { pathname: `/salesforce/${page.object}`, search },
        title: page.many,
        count: state.records[page.object].filter((record) => record['IsDeleted'] !== true).length,
        current: page.object === current,
      }))}
    />
  );
}
