import { describe, expect, it } from 'vitest';
import { printRunInput, readRunInput } from '#app/saving/run-input-document.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { runInput } from '../workspace-fixture.ts';
import { smallOrg } from '../../support/small-org.ts';
import { editCases } from '../../world/edit-cases.ts';

const { ids } = smallOrg();
const again: Stimulus = {
  type: 'reprocess-record',
  after: HOUR,
  object: 'Lead',
  id: ids['ready'] ?? '',
  trigger: 'updated',
  before: { Rating: null, NumberOfEmployees: 5, DoNotCall: true },
};

const kept = (stimuli: readonly Stimulus[]): RunInput | undefined =>
  readRunInput(JSON.parse(JSON.stringify(printRunInput({ ...runInput, stimuli }))) as Json, catalog);

describe('a run input that is kept between visits', () => {
  it('[CLK-2] [LOG-1] [GRA-1] is read back as it was, with every edit, deployment and what is reprocessed', () => {
    const edits = Object.values(editCases(ids)).map((edit): Stimulus => ({ type: 'edit', after: MINUTE, edit }));
    const [graph] = runInput.graphs;
    if (!graph) throw new Error('no graph');
    const deploy: Stimulus = { type: 'deploy-graph', after: HOUR, graph: { ...graph, name: 'Next' } };
    const stimuli = [...runInput.stimuli, ...edits, deploy, again, { ...again, trigger: 'new', before: null } as const];
    expect(kept(stimuli)?.stimuli).toEqual(stimuli);
  });

  it('is not read where an edit is not one that this version knows', () => {
    const unknown = { type: 'edit', after: MINUTE, edit: { type: 'earthquake' } } as unknown as Stimulus;
    expect(kept([unknown])).toBeUndefined();
  });

  it('is not read where a graph that it deploys is damaged', () => {
    const body = printRunInput(runInput) as { stimuli: Json[] };
    const stimuli = [...body.stimuli, { type: 'deploy-graph', after: MINUTE, graph: '{"format":' }];
    expect(readRunInput({ ...body, stimuli } as Json, catalog)).toBeUndefined();
  });
});
