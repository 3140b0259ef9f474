import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { COVERAGE_KINDS, type CoverageKind } from '#scenarios/coverage-item.ts';
import { KIND_TITLES, reachText } from '#scenarios/coverage-words.ts';
import type { CoverageReport } from '#scenarios/coverage.ts';
import { percentText } from './percent-text.ts';
import styles from './coverage-page.module.css';

interface CoverageTotalsProps {
  readonly report: CoverageReport;
  /** The generator has looked for what no test can reach. */
  readonly looked: boolean;
  readonly kind: CoverageKind | null;
  readonly onKind: (kind: CoverageKind | null) => void;
}

/** How much is covered, in all and of each kind; a kind that is pressed narrows the list to it. */
export function CoverageTotals({ report, looked, kind, onKind }: CoverageTotalsProps): ReactNode {
  return (
    <div className={styles.totals}>
      <p className={styles.whole} role="status">
        <strong>{percentText(report.ratio)}</strong> covered
        <span className={styles.dim}>{reachText(report, looked)}</span>
      </p>
      <div className={styles.kinds} role="group" aria-label="Kinds">
        {COVERAGE_KINDS.filter((each) => report.totals[each].coverable + report.totals[each].unreachable > 0).map(
          (each) => {
            const total = report.totals[each];
            const share = total.coverable === 0 ? 1 : total.covered / total.coverable;
            return (
              <UnstyledButton
                key={each}
                className={styles.kind ?? ''}
                aria-pressed={kind === each}
                onClick={() => onKind(kind === each ? null : each)}
              >
                <span className={styles.kindTitle}>{KIND_TITLES[each]}</span>
                <span className={styles.meter} aria-hidden>
                  <span style={{ width: `${share * 100}%` }} />
                </span>
                <span className={styles.numbers}>
                  {`${total.covered} of ${total.coverable}`}
                  {total.unreachable === 0 ? null : (
                    <span className={styles.dim}>{`${total.unreachable} unreachable`}</span>
                  )}
                </span>
              </UnstyledButton>
            );
          },
        )}
      </div>
    </div>
  );
}
