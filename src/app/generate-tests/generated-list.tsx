import { Checkbox } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GeneratedTests } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import { itemNames } from '../coverage/item-names.ts';
import type { Proposal } from './proposals.ts';
import styles from './generate-dialog.module.css';

interface GeneratedListProps {
  readonly generated: GeneratedTests;
  readonly rows: readonly Proposal[];
  readonly graph: FlowGraph;
  /** File names of those that are to be kept. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What was generated, the next best test first, and what nothing reaches. */
export function GeneratedList({ generated, rows, graph, chosen, onChoose }: GeneratedListProps): ReactNode {
  const names = useMemo(() => itemNames(graph), [graph]);
  const all = chosen.size === rows.length;
  const { covered, unreachable } = generated;
  const lost = unreachable.filter(({ proof }) => proof === 'not-found').length;
  return (
    <>
      <p className={styles.stage} role="status">
        {`${countOf(rows.length, 'test')} cover ${covered.length} of ${names.count}. `}
        {unreachable.length === 0
          ? 'Nothing is left out.'
          : `${unreachable.length - lost} cannot be reached${lost === 0 ? '' : `; for ${lost} no test was found`}.`}
      </p>
      <div className={styles.head}>
        <Checkbox
          size="xs"
          label={`${chosen.size} of ${rows.length} to keep`}
          checked={all}
          indeterminate={!all && chosen.size > 0}
          onChange={() => onChoose(all ? new Set() : new Set(rows.map(({ named }) => named.fileName)))}
        />
        <span className={styles.dim}>The next best test stands first.</span>
      </div>
      <ul className={styles.list} aria-label="Generated tests" tabIndex={-1}>
        {rows.map(({ named, gains, isBoundary }) => (
          <li key={named.fileName} className={styles.row}>
            <Checkbox
              size="xs"
              classNames={{ body: styles.tick ?? '', labelWrapper: styles.words ?? '' }}
              checked={chosen.has(named.fileName)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(named.fileName);
                else next.delete(named.fileName);
                onChoose(next);
              }}
              label={named.test.title ?? named.fileName}
              description={
                gains.length > 0
                  ? names.gainText(gains)
                  : isBoundary
                    ? 'Tries a value at the boundary of a criterion'
                    : 'Adds nothing to the tests that there are'
              }
            />
          </li>
        ))}
      </ul>
      {unreachable.length === 0 ? null : (
        <details className={styles.unreachable}>
          <summary>{`What nothing reaches (${unreachable.length})`}</summary>
          <ul>
            {unreachable.map(({ key, because, proof }) => (
              <li key={key}>
                <strong>{names.nameOf(key)}</strong>
                {proof === 'proven' ? ' – proven: ' : ' – not found: '}
                {because}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
