import { describe, expect, it } from 'vitest';
import { addressOfRecord } from '#app/address-of-record.ts';
import { itemAt } from '#app/navigation.ts';

describe('addresses', () => {
  it('lead to a record as the latest run left it', () => {
    expect(addressOfRecord('salesforce', 'Lead', '00Q1')).toBe('/salesforce/Lead/00Q1?view=after');
    expect(addressOfRecord('outreach', 'sequenceState', '7')).toBe('/outreach/sequence-states/7?view=after');
    expect(addressOfRecord('outreach', 'validationRule', '7')).toBe('/outreach');
  });

  it('name the page that the navigation marks', () => {
    expect(itemAt('/audit-logs/trip-1')?.title).toBe('Audit Logs');
    expect(itemAt('/nowhere')).toBeUndefined();
  });
});
