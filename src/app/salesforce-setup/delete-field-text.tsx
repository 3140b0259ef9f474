import type { ReactNode } from 'react';
import type { FieldUse } from './field-uses.ts';
import styles from './salesforce-setup.module.css';

export interface DeleteFieldTextProps {
  /** Records that hold a value in the field. */
  readonly values: number;
  readonly uses: readonly FieldUse[];
}

/** What is lost with a field, and who is left naming one that is gone. */
export function DeleteFieldText({ values, uses }: DeleteFieldTextProps): ReactNode {
  return (
    <>
      <p className={styles.first}>{valuesText(values)}</p>
      {uses.length === 0 ? (
        <p className={styles.dim}>No mapping and no graph names it.</p>
      ) : (
        <>
          <p>It is named by:</p>
          <ul className={styles.uses}>
            {uses.map(({ where, outcome }) => (
              <li key={where}>
                <strong>{where}</strong>
                <div className={styles.dim}>{outcome}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function valuesText(values: number): string {
  if (values === 0) return 'No record holds a value in it.';
  return `${values.toLocaleString('en-GB')} ${values === 1 ? 'record loses its value' : 'records lose their values'} in it.`;
}
