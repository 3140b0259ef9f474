import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { searchOfMoment, useMoment } from '../org-view.ts';
import { FILTER_KEY, printFilter } from './filter-address.ts';
import type { ObjectPage } from './objects.ts';
import { headerOf } from './record-columns.tsx';
import { nameOfRecord } from './record-names.ts';
import { pointedAt, relatedTo, type RelatedGroup } from './related-records.ts';
import styles from './related-tab.module.css';

export interface RelatedTabProps {
  readonly page: ObjectPage;
  readonly org: OrgSetup;
  readonly record: SalesforceRecord;
  readonly after: boolean;
}

/** A long list is told in full by the table it links to. */
const MOST_LISTED = 8;

/** The records that one points at and those that point at it, each a link. */
export function RelatedTab({ page, org, record, after }: RelatedTabProps): ReactNode {
  const { salesforce } = org;
  const up = useMemo(
    () => pointedAt(salesforce, record, salesforce.fields[page.object]),
    [salesforce, record, page.object],
  );
  const down = useMemo(() => relatedTo(salesforce, record), [salesforce, record]);
  const counterpart = useMemo(() => counterpartOf(org, record), [org, record]);
  const moment = useMoment();
  const search = after ? searchOfMoment(moment) : '';
  if (up.length + down.length === 0 && counterpart === null) {
    return (
      <EmptyState title="No related records">
        Nothing points at this {page.one}, and it points at nothing. A lookup or a conversion relates records.
      </EmptyState>
    );
  }
  return (
    <>
      {up.length > 0 || counterpart !== null ? (
        <dl className={styles.up}>
          {up.map(({ field, object, record: other }) => (
            <div key={field.name} className={styles.pair}>
              <dt>{headerOf(field)}</dt>
              <dd>
                <Link to={`/salesforce/${object}/${String(other['Id'])}${search}`}>{nameOfRecord(other)}</Link>
                {other['IsDeleted'] === true ? ' (in the recycle bin)' : ''}
              </dd>
            </div>
          ))}
          {counterpart ? (
            <div className={styles.pair}>
              <dt>In Outreach</dt>
              <dd>
                <Link to={`${counterpart.to}${search}`}>{counterpart.name}</Link>
              </dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      {down.map((group) => (
        <Group key={group.page.object + group.field.name} group={group} of={record} after={after} />
      ))}
    </>
  );
}

function Group(props: {
  readonly group: RelatedGroup;
  readonly of: SalesforceRecord;
  readonly after: boolean;
}): ReactNode {
  const { page, field, records } = props.group;
  const merged = field.name === 'MasterRecordId';
  const usual = field.name === `${String(field.referenceTo?.[0] ?? '')}Id` || field.name === 'OwnerId';
  const title = merged ? `${page.many} merged into it` : usual ? page.many : `${page.many} by ${headerOf(field)}`;
  const moment = useMoment();
  const query = new URLSearchParams(props.after ? { view: moment } : {});
  const search = query.size > 0 ? `?${query.toString()}` : '';
  query.append(FILTER_KEY, printFilter({ type: 'any', field: field.name, values: [String(props.of['Id'])] }));
  if (merged) query.set('bin', '1');
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{records.length}</span>
      </h3>
      <ul className={styles.list}>
        {records.slice(0, MOST_LISTED).map((each) => (
          <li key={String(each['Id'])}>
            <Link to={`/salesforce/${page.object}/${String(each['Id'])}${search}`}>{nameOfRecord(each)}</Link>
          </li>
        ))}
      </ul>
      <Link className={styles.all} to={`/salesforce/${page.object}?${query.toString()}`}>
        {records.length > MOST_LISTED ? `All ${records.length} in the table` : 'Show in the table'}
      </Link>
    </section>
  );
}

/** [SYN-7] The prospect or user of Outreach whose id the record carries. */
function counterpartOf(org: OrgSetup, record: SalesforceRecord): { readonly to: string; readonly name: string } | null {
  const prospect = org.outreach.prospects.find(({ id }) => String(id) === record[PROSPECT_ID_FIELD]);
  if (prospect) return { to: `/outreach/prospects/${prospect.id}`, name: `Prospect ${prospect.id}` };
  const user = org.outreach.users.find(({ id }) => String(id) === record[USER_ID_FIELD]);
  return user ? { to: `/outreach/users/${user.id}`, name: `User ${user.id}` } : null;
}
