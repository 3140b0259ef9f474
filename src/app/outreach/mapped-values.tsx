import type { ReactNode } from 'react';
import type { Prospect } from '#mocks/outreach/outreach-state.ts';
import styles from './outreach-page.module.css';

/** What the plugin's mappings have brought from Salesforce into attributes that no form names. */
export function MappedValues({ values }: Pick<Prospect, 'values'>): ReactNode {
  const mapped = Object.entries(values).filter(([, value]) => value !== null);
  if (mapped.length === 0) return null;
  return (
    <section aria-label="Values from Salesforce">
      <h3 className={styles.subheading}>Values from Salesforce</h3>
      <dl className={styles.facts}>
        {mapped.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
