import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { KIND_WORDS } from '#scenarios/coverage-words.ts';
import type { CoveredItem } from '#scenarios/coverage.ts';
import { countOf } from '#shared/count-of.ts';
import styles from './coverage-page.module.css';

interface CoverageDetailProps {
  readonly of: CoveredItem;
  readonly nodeName: string;
  readonly why: string;
  readonly titleOfTest: (id: string) => string | undefined;
}

/** Tests shown before "and … more". */
const MOST = 20;

/** One item of the list: which tests reach it, or why none does. */
export function CoverageDetail({ of, nodeName, why, titleOfTest }: CoverageDetailProps): ReactNode {
  const heading = useId();
  const { item, tests, count } = of;
  return (
    <section className={styles.detail} aria-labelledby={heading}>
      <h2 id={heading}>{item.kind === 'node' ? nodeName : `${nodeName} · ${KIND_WORDS[item.kind]}: ${item.title}`}</h2>
      {count > 0 ? (
        <>
          <p>{`Reached ${countOf(count, 'time')} by ${countOf(tests.length, 'test')}:`}</p>
          <ul className={styles.tests}>
            {tests.slice(0, MOST).map((test) => (
              <li key={test}>
                <Link to={`/tests/${encodeURIComponent(test)}`}>{titleOfTest(test) ?? test}</Link>
              </li>
            ))}
          </ul>
          {tests.length > MOST ? <p className={styles.dim}>{`and ${tests.length - MOST} more`}</p> : null}
        </>
      ) : (
        <p>{why}</p>
      )}
    </section>
  );
}
