import { describe, expect, it } from 'vitest';
import { calloutErrors } from '#leandata/error-catalog.ts';
import { explainErrorId } from '#world/explain-error.ts';
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

  it('leads to a section of a page, and to the state after the run', () => {
    expect(addressOfPlace({ page: 'partner-apps', part: 'mapping' }).to).toBe('/partner-apps?part=mapping');
    expect(addressOfPlace({ page: 'partner-apps', part: 'retries' }).to).toBe('/partner-apps/retries');
    expect(addressOfPlace({ page: 'outreach-settings', part: 'profile' })).toEqual({
      to: '/outreach/settings?part=profile',
      names: ['Outreach', 'Settings', 'Profile of the authorizing user'],
    });
    expect(addressOfPlace({ page: 'salesforce', object: 'Lead', id: '00Q1', after: true }).to).toBe(
      '/salesforce/Lead/00Q1?view=after',
    );
    expect(addressOfPlace({ page: 'outreach', kind: 'sequenceState', id: 3 }).to).toBe('/outreach/sequence-states/3');
  });

  it('[LOG-7] leads to a user among the permission sets, a node in FlowBuilder, and a step in the Simulator', () => {
    const user = addressOfPlace({ page: 'salesforce-setup', part: 'permission-sets', user: '005 1' });
    expect(user.to).toBe('/salesforce-setup/permission-sets?user=005%201');
    expect(addressOfPlace({ page: 'flow-builder', graph: 'a/b', node: 'add' }).to).toBe('/flow/a%2Fb?node=add');
    expect(addressOfPlace({ page: 'simulator', graph: 'g', seq: 7 }).to).toBe('/simulator/g?step=7');
    expect(addressOfPlace({ page: 'simulator', graph: 'g', seq: 7, trip: 3, fault: 7 }).to).toBe(
      '/simulator/g?step=7&trip=3&fault=7',
    );
    expect(addressOfPlace({ page: 'simulator', graph: 'g', seq: 7, setUp: 'records' }).to).toBe(
      '/simulator/g?step=7&setup=records',
    );
  });

  it('[ERR-1] gives every place of every callout error an address', () => {
    const places = calloutErrors.flatMap(({ id }) => explainErrorId(id).places);
    expect(places.every(({ place }) => addressOfPlace(place).to.startsWith('/'))).toBe(true);
    expect(places.length).toBeGreaterThan(19);
  });
});
