import { Ban, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CsvExportColumn } from '#csv/write-records.ts';
import { KIND_WORDS } from '#scenarios/coverage-words.ts';
import type { CoveredItem } from '#scenarios/coverage.ts';
import { countOf } from '#shared/count-of.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { markOf } from './coverage-decorations.ts';
import styles from './coverage-page.module.css';

const signs: Readonly<Record<string, LucideIcon>> = {
  covered: CircleCheck,
  uncovered: CircleDashed,
  unreachable: Ban,
};

/** How an item stands, in a word or two. */
export function standingText(of: CoveredItem): string {
  const mark = markOf(of);
  if (mark === 'covered') return countOf(of.tests.length, 'test');
  return mark === 'unreachable' ? 'Unreachable' : 'Not covered';
}

function Standing({ of }: { readonly of: CoveredItem }): ReactNode {
  const mark = markOf(of);
  const Icon = signs[mark] ?? CircleDashed;
  return (
    <span className={styles.standing} data-mark={mark}>
      <Icon size={13} strokeWidth={2.5} aria-hidden /> {standingText(of)}
    </span>
  );
}

type NameOf = (node: string) => string;

/** The list beside the canvas. */
export const coverageColumns = (nameOf: NameOf): readonly TableColumn<CoveredItem>[] => [
  {
    id: 'what',
    header: 'What',
    value: ({ item }) => (item.kind === 'node' ? KIND_WORDS.node : `${KIND_WORDS[item.kind]}: ${item.title}`),
    // What tells one row from the next comes first: the rest may be cut.
    cell: ({ item }) =>
      item.kind === 'node' ? (
        KIND_WORDS.node
      ) : (
        <span className={styles.what}>
          {item.title} <span className={styles.dim}>{KIND_WORDS[item.kind]}</span>
        </span>
      ),
    width: 168,
    grow: 1.6,
  },
  { id: 'node', header: 'Node', value: ({ item }) => nameOf(item.node), width: 136, grow: 1.4 },
  {
    id: 'standing',
    header: 'Standing',
    value: standingText,
    cell: (of) => <Standing of={of} />,
    width: 116,
    grow: 0.2,
  },
];

/** The list as a file. */
export const coverageCsvColumns = (
  nameOf: NameOf,
  why: (of: CoveredItem) => string,
): readonly CsvExportColumn<CoveredItem>[] => [
  { heading: 'Kind', value: ({ item }) => KIND_WORDS[item.kind] },
  { heading: 'Node', value: ({ item }) => nameOf(item.node) },
  { heading: 'What', value: ({ item }) => item.title },
  {
    heading: 'Standing',
    value: (of) =>
      ({ covered: 'Covered', partly: '', uncovered: 'Not covered', unreachable: 'Unreachable' })[markOf(of)],
  },
  { heading: 'Times', value: ({ count }) => count },
  { heading: 'Tests', value: ({ tests }) => tests.join('; ') },
  { heading: 'Why Not', value: why },
  { heading: 'Key', value: ({ item }) => item.key },
];
