import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { nameOfRecord } from '../salesforce/record-names.ts';

/** A Salesforce user whom the plugin can write as. */
export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly apiOnly: boolean;
  readonly isCurrent: boolean;
}

/** [GRA-4] The active users, and the one in whose name the plugin writes: the one set, else the first who is not API-only. */
export function writers(salesforce: SalesforceState, connectedAs: string | undefined): readonly Writer[] {
  const users = salesforce.records.User.filter(
    (user) => user['IsDeleted'] !== true && (user['IsActive'] === true || user['Id'] === connectedAs),
  );
  const set = users.find((user) => user['Id'] === connectedAs);
  const current = set ?? users.find((user) => user['IsApiOnly'] !== true) ?? users[0];
  return users.map((user) => ({
    id: String(user['Id']),
    name: `${nameOfRecord(user)}${user['IsApiOnly'] === true ? ' (API-only)' : ''}`,
    apiOnly: user['IsApiOnly'] === true,
    isCurrent: user === current,
  }));
}
