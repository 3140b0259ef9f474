import { Button } from '@mantine/core';
import { Inbox, Search, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ObjectPage } from './objects.ts';
import type { RecordView } from './use-record-view.ts';

export interface NoRecordsProps {
  readonly page: ObjectPage;
  readonly view: RecordView;
}

/** What stands in place of an empty list: why it is empty, and what to do about it. */
export function NoRecords({ page, view }: NoRecordsProps): ReactNode {
  const many = page.many.toLowerCase();
  if (view.search !== '' || view.filters.length > 0) {
    return (
      <EmptyState
        icon={<Search size={24} />}
        title="Nothing found"
        actions={
          view.filters.length > 0 ? (
            <Button variant="default" onClick={() => view.setFilters([])}>
              Remove all filters
            </Button>
          ) : undefined
        }
      >
        No {page.one} matches. Search looks at the shown columns and the id; filters narrow what it finds.
      </EmptyState>
    );
  }
  if (view.bin) {
    return (
      <EmptyState icon={<Trash2 size={24} />} title="The recycle bin is empty">
        Deleted {many} come here and can be restored. Merged ones come here for good.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Inbox size={24} />} title={`No ${many} yet`}>
      {HOW[page.object] ?? 'Add one.'}
    </EmptyState>
  );
}

const HOW: Partial<Record<ObjectPage['object'], string>> = {
  Lead: 'Add one, or import a CSV of them.',
  Contact: 'Add one, import a CSV of them, or convert a lead.',
  Account: 'Add one, import a CSV of them, or convert a lead.',
  User: 'Add one, or import a CSV of them.',
  Opportunity: 'Convert a lead, and have an opportunity created with it.',
};
