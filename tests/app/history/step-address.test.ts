import { describe, expect, it } from 'vitest';
import { addressOfStep, wayFromMissing } from '#app/history/step-address.ts';
import type { WorkspaceStep } from '#app/history/workspace-step.ts';
import { workspace } from '../workspace-fixture.ts';

const state = workspace().getState();
const step = (to: string): WorkspaceStep => ({ id: 1, at: 0, title: 'Did', place: { to, name: 'There' }, changes: [] });

describe('where a step is seen', () => {
  it('leads to another page, but not to the one in view', () => {
    expect(addressOfStep(step('/salesforce/Lead/1'), '/flow/leads', state)).toBe('/salesforce/Lead/1');
    expect(addressOfStep(step('/outreach/plugin?tab=limits'), '/outreach/plugin', state)).toBeUndefined();
  });

  it('leads to no graph that is not there', () => {
    expect(addressOfStep(step('/flow/contacts'), '/salesforce', state)).toBe('/flow/contacts');
    expect(addressOfStep(step('/flow/gone'), '/salesforce', state)).toBeUndefined();
  });

  it('leads away from the page of a graph that is gone, to the one in view', () => {
    expect(wayFromMissing('/simulator/gone', state)).toBe('/simulator/leads');
    expect(wayFromMissing('/flow/leads', state)).toBeUndefined();
    expect(wayFromMissing('/salesforce/Lead', state)).toBeUndefined();
    expect(wayFromMissing('/flow/gone', { ...state, graphs: [], currentGraph: null })).toBe('/flow');
  });
});
