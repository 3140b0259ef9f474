import { err, ok, type Result } from '#shared/result.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { CUSTOMIZE_APPLICATION_FIELD, MODIFY_ALL_DATA_FIELD } from '#mocks/kit/user-permissions.ts';

/**
 * [APP-1] Whether a Salesforce user may authorize Outreach: active, and able to edit Remote Site Settings by
 * Modify All Data or Customize Application. The error says what is missing.
 */
export function mayAuthorize(user: SalesforceRecord): Result<null, string> {
  const name = String(user['Name'] ?? user['Id'] ?? 'The user');
  if (user['IsDeleted'] === true) return err(`${name} has been deleted from Salesforce.`);
  if (user['IsActive'] !== true) return err(`${name} is inactive in Salesforce and cannot log in.`);
  if (user[MODIFY_ALL_DATA_FIELD] === true || user[CUSTOMIZE_APPLICATION_FIELD] === true) return ok(null);
  return err(
    `${name} has neither Modify All Data nor Customize Application, one of which it takes to edit Remote Site Settings.`,
  );
}
