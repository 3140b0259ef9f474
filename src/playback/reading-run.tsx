import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';

interface ReadingRunProps {
  /** Of the page that is to come. */
  readonly title: string;
  readonly run: RecordedRun;
}

/** What a page shows while a long run is read for it. */
export function ReadingRun({ title, run }: ReadingRunProps): ReactNode {
  return (
    <div role="status">
      <PageHeader title={title} />
      <EmptyState icon={<Loader size="sm" />} title="Reading the run">
        {`${run.journal.length.toLocaleString('en-GB')} entries of the journal are read.`}
      </EmptyState>
    </div>
  );
}
