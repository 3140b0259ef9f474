import { describe, expect, it } from 'vitest';
import { isTouchedFromOutside, recordAlone } from '#world/record-alone.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids } = smallOrg();
const graph = buildGraph({
  nodes: { stamp: ['update-record', { values: [{ field: 'Title', value: 'Seen' }] }] },
  edges: ['new-lead:all-leads > stamp'],
});
const lead = (LastName: string, after: number): Stimulus => ({
  type: 'create-record',
  after,
  object: 'Lead',
  fields: LastName === '' ? {} : { LastName, Company: 'Customer Ltd' },
});
const fault = { type: 'make-fault', after: 5, fault: { type: 'cut-network' } } as const;
const change = {
  type: 'update-record',
  after: 9,
  object: 'Lead',
  id: ids['ready'] ?? '',
  fields: { Title: 'New' },
} as const;
// Out of order, and the second to come is refused.
const stimuli = [lead('Third', 30), fault, lead('', 10), lead('First', 1), change];
const run = runScenario({ graph, stimuli });

const idOf = (name: string): string => {
  const found = run.final.salesforce.records.Lead.find((record) => record['LastName'] === name);
  return String(found?.['Id']);
};

describe('recordAlone', () => {
  it('keeps what was done to one record, and what was done to the systems', () => {
    expect(recordAlone(run, 'Lead', idOf('Third'))?.stimuli).toEqual([stimuli[0], fault]);
    expect(recordAlone(run, 'Lead', idOf('First'))?.stimuli).toEqual([fault, stimuli[3]]);
    expect(recordAlone(run, 'Lead', ids['ready'] ?? '')?.stimuli).toEqual([fault, change]);
  });

  it('[SF-1] names the record by the id that it has without the others, as ids are given out in turn', () => {
    const later: Stimulus = {
      type: 'update-record',
      after: 40,
      object: 'Lead',
      id: idOf('Third'),
      fields: { Title: 'Later' },
    };
    const named = runScenario({ graph, stimuli: [...stimuli, later] });
    const alone = recordAlone(named, 'Lead', idOf('Third'));
    expect(alone?.stimuli).toEqual([stimuli[0], fault, { ...later, id: idOf('First') }]);
    const { Lead } = runScenario({ graph, stimuli: alone?.stimuli ?? [] }).final.salesforce.records;
    expect(Lead.find((record) => record['LastName'] === 'Third')).toMatchObject({ Title: 'Later' });
  });

  it('goes on to the end where the run itself was stopped', () => {
    const stopped = { ...run, input: { ...run.input, stopAfter: 7 } };
    expect(recordAlone(stopped, 'Lead', idOf('First'))).not.toHaveProperty('stopAfter');
  });

  it('is no run where nothing was done to the record from outside', () => {
    expect(recordAlone(run, 'Lead', ids['fresh'] ?? '')).toBeUndefined();
    expect(recordAlone(run, 'Contact', 'unheard of')).toBeUndefined();
    expect(isTouchedFromOutside(run, 'Lead', ids['fresh'] ?? '')).toBe(false);
    expect(isTouchedFromOutside(run, 'Lead', ids['ready'] ?? '')).toBe(true);
    expect(isTouchedFromOutside(run, 'Lead', idOf('Third'))).toBe(true);
  });
});
