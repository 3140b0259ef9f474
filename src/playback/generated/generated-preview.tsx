import { Box } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Generation } from '#world/generation.ts';
import { recordMaker } from '#world/generate-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import styles from './generated-source.module.css';

/** How many records are shown before they are run. */
const SHOWN = 5;

/** The first five of the records that will be run. */
export function GeneratedPreview(props: { readonly generation: Generation; readonly setup: OrgSetup }): ReactNode {
  const { generation, setup } = props;
  const records = useMemo(() => {
    const make = recordMaker(generation, setup);
    return Array.from({ length: Math.min(SHOWN, generation.count) }, (_, index) => make(index).fields);
  }, [generation, setup]);
  const labels = setup.salesforce.fields[generation.object];
  return (
    <Box className={styles.preview ?? ''} role="region" aria-label="The first records" tabIndex={0}>
      <table>
        <caption>The first {records.length === 1 ? 'one' : records.length}</caption>
        <thead>
          <tr>
            {generation.fields.map(({ field }) => (
              <th key={field} scope="col">
                {labels.find(({ name }) => name === field)?.label ?? field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record, at) => (
            <tr key={at}>
              {generation.fields.map(({ field }) => (
                <td key={field}>{record[field] === undefined ? <i>blank</i> : <span>{String(record[field])}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
