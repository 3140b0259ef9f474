import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import { salesforceErrors } from '#mocks/salesforce/salesforce-errors.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { ObjectPage } from './objects.ts';
import { nameOfReference } from './record-names.ts';
import styles from './read-only-fields.module.css';
import { refusalText } from './refusal-text.ts';

export interface RecordStandingProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly record: SalesforceRecord;
  /** Query that links keep. */
  readonly search: string;
  readonly run: { readonly before: SalesforceRecord | undefined } | undefined;
  /** How many fields the run changed. */
  readonly changes: number;
}

/** How a record stands, above its fields: what the run did to it, and why it takes no writes. */
export function RecordStanding(props: RecordStandingProps): ReactNode {
  const { page, record, run } = props;
  return (
    <>
      {run ? <p className={styles.summary}>{runText(page, record, run.before, props.changes)}</p> : null}
      {record['IsDeleted'] === true ? <Deleted {...props} /> : null}
      {record['IsConverted'] === true ? <Converted {...props} /> : null}
    </>
  );
}

/** [SF-9] What is said of a record in the recycle bin, [SF-6] where a merge put it there too. */
function Deleted({ page, state, record, search }: RecordStandingProps): ReactNode {
  const master = record['MasterRecordId'];
  return (
    <div className={styles.note}>
      {typeof master === 'string' ? (
        <p>
          Merged into{' '}
          <Link className={styles.link} to={`/salesforce/${page.object}/${master}${search}`}>
            {nameOfReference(state, master)}
          </Link>
          . A merged record cannot be restored by hand.
        </p>
      ) : (
        <p>This {page.one} is in the recycle bin.</p>
      )}
      <p>Whatever is tried on it, Salesforce answers {refusalText(salesforceErrors.isDeleted())}.</p>
    </div>
  );
}

const RESULTS = ['ConvertedAccountId', 'ConvertedContactId', 'ConvertedOpportunityId'] as const;

/** [SF-4] A converted lead names what it became. */
function Converted({ state, record, search }: RecordStandingProps): ReactNode {
  return (
    <div className={styles.note}>
      <p>A converted lead can only be read. On {String(record['ConvertedDate'] ?? 'an unknown day')} it became:</p>
      <ul className={styles.links}>
        {RESULTS.map((field) => {
          const id = record[field];
          const object = typeof id === 'string' ? objectOfId(id) : null;
          return typeof id === 'string' && object ? (
            <li key={field}>
              {object}:{' '}
              <Link className={styles.link} to={`/salesforce/${object}/${id}${search}`}>
                {nameOfReference(state, id)}
              </Link>{' '}
              <code>{id}</code>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function runText(
  page: ObjectPage,
  record: SalesforceRecord,
  before: SalesforceRecord | undefined,
  changes: number,
): string {
  if (record['IsDeleted'] === true && before?.['IsDeleted'] !== true)
    return `This ${page.one} was deleted or merged away.`;
  if (!before) return `The run made this ${page.one}.`;
  if (changes === 0) return `The run left this ${page.one} as it was.`;
  return `The run changed ${changes} ${changes === 1 ? 'field' : 'fields'} of this ${page.one}.`;
}
