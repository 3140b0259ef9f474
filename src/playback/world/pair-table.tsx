import { Box, Switch } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { countOf } from '#shared/count-of.ts';
import type { FieldValue } from '#shared/field.ts';
import { instantText } from '../clock-text.ts';
import { valueText } from '../describe-entry.ts';
import type { RunView } from '../run-view.ts';
import type { Pair, PairField } from './pair-at.ts';
import styles from './world-part.module.css';

/** A record and its prospect side by side, joined by the mappings: what differs, and which way it goes next. */
export function PairTable({
  pair,
  view,
  name,
  sides,
}: {
  readonly pair: Pair;
  readonly view: RunView;
  readonly name: string;
  /** The way to the sync where it is not beside this. */
  readonly sides: ReactNode;
}): ReactNode {
  const [onlyDiffering, setOnly] = useState(false);
  const { type, prospect, fields } = pair;
  const differing = fields.filter(({ differs }) => differs).length;
  const shown = onlyDiffering && prospect !== null ? fields.filter(({ differs }) => differs) : fields;
  return (
    <>
      <div className={styles.bar} data-drawer-bar>
        {sides}
        <h3 className={styles.heading}>{name}</h3>
        <span className={styles.dim} role="status">
          {prospect === null
            ? 'No prospect at this step'
            : differing === 0
              ? 'Both systems agree'
              : `${differing} of ${countOf(fields.length, 'mapped field')} ${differing === 1 ? 'differs' : 'differ'}`}
        </span>
        {differing === 0 && !onlyDiffering ? null : (
          <Switch
            size="xs"
            label="Only what differs"
            checked={onlyDiffering}
            onChange={(event) => setOnly(event.currentTarget.checked)}
          />
        )}
      </div>
      <Box className={styles.scroll ?? ''} role="region" aria-label="Mapped fields" tabIndex={0}>
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Salesforce {type}</th>
              <th scope="col">
                <span className={styles.hidden}>Compared</span>
              </th>
              <th scope="col">Outreach prospect{prospect === null ? '' : ` ${prospect}`}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr
                key={`${field.mapping.outreachField} ${field.mapping.salesforceField}`}
                data-differs={field.differs || undefined}
              >
                <th scope="row">
                  {field.label} <span className={styles.dim}>{field.mapping.outreachField}</span>
                </th>
                <td>{readable(view, field.salesforce)}</td>
                <td className={styles.sign}>
                  {prospect === null ? null : (
                    <>
                      <span aria-hidden>{field.differs ? '≠' : '='}</span>
                      <span className={styles.hidden}>{field.differs ? 'differs' : 'the same'}</span>
                    </>
                  )}
                </td>
                <td>
                  {prospect === null ? '' : readable(view, field.outreach)}
                  {prospect === null || !field.differs ? null : (
                    <span className={styles.next}>{nextText(field, view.timeZone)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {prospect === null ? (
          <p className={styles.dim}>The sync makes a prospect, or links one, with a poll that finds the record.</p>
        ) : null}
      </Box>
    </>
  );
}

/** [SYN-3] [SYN-5] What the next poll or push will carry, or why a difference stays. */
function nextText({ next, mapping }: PairField, timeZone: string): string {
  if (next !== null) {
    const when = next.at === null ? 'once the sync goes on' : instantText(next.at, timeZone);
    return next.direction === 'in' ? `→ Outreach, poll ${when}` : `← Salesforce, push ${when}`;
  }
  if (!mapping.updatesIn && !mapping.updatesOut) return 'Stays: neither Updates In nor Updates Out';
  return 'Stays until it changes again';
}

const ID = /^00[0-9a-zA-Z]{13}(?:[0-9a-zA-Z]{3})?$/;

const readable = (view: RunView, value: FieldValue): string =>
  typeof value === 'string' && value.startsWith('00') && ID.test(value) ? view.names.owner(value) : valueText(value);
