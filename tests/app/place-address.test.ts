import { describe, expect, it } from 'vitest';
import { emptyOrg } from '#world/empty-org.ts';
import { checkIntegration } from '#world/check-integration.ts';
import { addressOfPlace } from '../../src/app/place-address.ts';

describe('addresses of the places of a set-up', () => {
  it('leads to a part of a type, with its name', () => {
    expect(addressOfPlace({ page: 'plugin', tab: 'types', type: 'Lead', part: 'fields' })).toEqual({
      to: '/outreach/plugin?type=Lead&part=fields',
      names: ['CRM plugin', 'Lead', 'Fields'],
    });
  });

  it('leads to one record, and to the list of all', () => {
    expect(addressOfPlace({ page: 'outreach', kind: 'user', id: 4 }).to).toBe('/outreach/users/4');
    expect(addressOfPlace({ page: 'salesforce', object: 'Lead' }).to).toBe('/salesforce/Lead');
  });

  it('leads to a field in the Object Manager', () => {
    const place = {
      page: 'salesforce-setup',
      part: 'fields',
      object: 'Lead',
      field: 'Outreach_Prospect_ID__c',
    } as const;
    expect(addressOfPlace(place).to).toBe('/salesforce-setup/fields?object=Lead&field=Outreach_Prospect_ID__c');
  });

  it('gives every finding an address', () => {
    const addresses = checkIntegration(emptyOrg()).map(({ place }) => addressOfPlace(place).to);
    expect(addresses.every((to) => to.startsWith('/'))).toBe(true);
    expect(addresses.length).toBeGreaterThan(20);
  });
});
