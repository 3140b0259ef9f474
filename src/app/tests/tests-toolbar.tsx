import { SegmentedControl, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import listLayout from '#ui/list-layout.module.css';
import type { TestFilter } from './test-rows.ts';
import styles from './tests-page.module.css';

const STATUSES: readonly { readonly value: TestFilter['status']; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'failed', label: 'Failed' },
  { value: 'passed', label: 'Passed' },
  { value: 'not-run', label: 'Not run' },
];

/** Which tests are shown. */
export function TestsToolbar(props: {
  readonly filter: TestFilter;
  readonly onFilter: (filter: TestFilter) => void;
  readonly shown: number;
  readonly all: number;
  /** What is under way, at the end of the line: the list below does not move. */
  readonly children: ReactNode;
}): ReactNode {
  const { filter, onFilter, shown, all, children } = props;
  return (
    <div className={listLayout.toolbar}>
      <TextInput
        type="search"
        aria-label="Search tests"
        placeholder="Search tests"
        className={styles.search ?? ''}
        leftSection={<Search size={14} aria-hidden />}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label="Which tests"
        data={[...STATUSES]}
        value={filter.status}
        onChange={(value) => {
          const status = STATUSES.find((each) => each.value === value)?.value;
          if (status) onFilter({ ...filter, status });
        }}
      />
      <span className={listLayout.count} role="status">
        {shown === all ? '' : `${shown} of ${all} shown`}
      </span>
      {children}
    </div>
  );
}
