import { describe, expect, it } from 'vitest';
import { mayAuthorize } from '#leandata/may-authorize.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';

const user = (fields: SalesforceRecord): SalesforceRecord => ({
  Id: '005',
  Name: 'Sam Okafor',
  IsActive: true,
  ...fields,
});
const reason = (fields: SalesforceRecord): string => {
  const may = mayAuthorize(user(fields));
  return may.ok ? '' : may.error;
};

describe('authorizing Outreach in Partner Apps', () => {
  it('[APP-1] takes Modify All Data or Customize Application; either is enough', () => {
    expect(reason({ PermissionsModifyAllData: true })).toBe('');
    expect(reason({ PermissionsCustomizeApplication: true })).toBe('');
  });

  it('[APP-1] is refused to a user with neither, and says which are missing', () => {
    expect(reason({ PermissionsModifyAllData: false })).toMatch(
      /^Sam Okafor has neither Modify All Data nor Customize Application/,
    );
    expect(reason({})).toContain('Remote Site Settings');
  });

  it('[APP-1] [SF-7] is refused to a user who is inactive or deleted', () => {
    expect(reason({ PermissionsModifyAllData: true, IsActive: false })).toContain('inactive');
    expect(reason({ PermissionsModifyAllData: true, IsDeleted: true })).toContain('deleted');
  });
});
