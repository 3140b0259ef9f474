import { describe, expect, it } from 'vitest';
import { renameStatus } from '#app/salesforce-setup/rename-status.ts';
import { stageOfStatus, statusUses } from '#app/salesforce-setup/status-uses.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { buildGraph, when } from '../../support/build-graph.ts';

const org = demoOrg();
const FROM = 'Open - Not Contacted';

describe('renaming a lead status', () => {
  it('[SF-4] names the nodes that ask for it, set it, or convert with it', () => {
    const outcome = (id: string, field: string, operator: string, value: string | readonly string[]) => ({
      outcomes: [{ id, name: id, criteria: when(field, operator, value) }],
    });
    const graph = buildGraph({
      nodes: {
        asks: ['condition', outcome('yes', 'Status', 'equals', FROM)],
        lists: ['condition', outcome('yes', 'status', 'in', ['Recycled', FROM])],
        found: ['condition', outcome('yes', 'Match.Status', 'equals', FROM)],
        owner: ['condition', outcome('yes', 'Owner.Status', 'equals', FROM)],
        other: ['condition', outcome('yes', 'Company', 'equals', FROM)],
        sets: ['update-record', { values: [{ field: 'Status', value: FROM }] }],
        converts: ['convert-lead', { convertedStatus: FROM }],
      },
      edges: [],
    });
    const [use, ...more] = statusUses([graph], FROM);
    expect(more).toEqual([]);
    expect(use?.where).toBe(`Graph ${graph.name}: asks, lists, found, sets, converts`);
    expect(statusUses([graph], 'Nobody names this')).toEqual([]);
  });

  it('[CND-4] does not take the status of a contact graph for that of leads', () => {
    const nodes = { sets: ['update-record', { values: [{ field: 'Status', value: FROM }] }] } as const;
    expect(statusUses([buildGraph({ object: 'Contact', nodes, edges: [] })], FROM)).toEqual([]);
  });

  it('[OUT-10] takes the prospect stage of its name along where that is wanted', () => {
    const stage = stageOfStatus(org, FROM);
    const both = renameStatus(org, FROM, 'Fresh', true);
    if (!both.ok || !stage) throw new Error('was refused');
    expect(both.value.salesforce.leadStatuses.map(({ name }) => name)).toContain('Fresh');
    expect(stageOfStatus(both.value, 'Fresh')?.id).toBe(stage.id);
    const alone = renameStatus(org, FROM, 'Fresh', false);
    expect(alone.ok && alone.value.outreach.stages).toBe(org.outreach.stages);
  });

  it('[SF-4] [OUT-10] is refused where either system has the name already', () => {
    const twice = renameStatus(org, FROM, 'Recycled', true);
    expect(!twice.ok && twice.error).toContain('two lead statuses');
    const stages = [...org.outreach.stages, { id: 99, name: 'Fresh', order: 99 }];
    const taken = renameStatus({ ...org, outreach: { ...org.outreach, stages } }, FROM, 'Fresh', true);
    expect(!taken.ok && taken.error).toContain('Name has already been taken.');
  });
});
