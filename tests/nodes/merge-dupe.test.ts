import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import type { GraphSketch } from '../support/build-graph.ts';
import { fakeTripFacts, LEAD_ID, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, linesOf } from './check-node.ts';

const merge = catalog.typeOf('merge-dupe');
const config = { variable: 'DuplicateLead', fillBlankFields: false };
const run = (facts: FactsSketch, settings: JsonObject = config) => merge?.run(settings, fakeTripFacts(facts));
const found = (id: string, object: 'Lead' | 'Contact' = 'Lead'): FactsSketch => ({
  variables: { DuplicateLead: { object, id, candidates: 1 } },
  records: { Lead: [{ Id: '00QB', Name: 'Jo Doe' }] },
});
const failed = (text: string) => ({ type: 'leave', edge: 'merge-failed', why: { text, rule: 'MRG-1' } });

describe('merge dupe', () => {
  it('[MRG-1] asks for the merge of the routed record into the duplicate', () => {
    expect(run(found('00QB'))).toEqual({
      type: 'act',
      action: { type: 'merge-dupe', masterId: '00QB', fillBlankFields: false },
      why: { text: 'Merges the record into "Jo Doe".', rule: 'MRG-1' },
      done: 'merged',
      failed: 'merge-failed',
    });
  });

  it('[MRG-1] leaves by Merge failed where no duplicate was found on this path', () => {
    expect(run({})).toEqual(failed('No duplicate has been found on this path.'));
    expect(run(found('00QB'), { ...config, variable: null })).toMatchObject({ edge: 'merge-failed' });
  });

  it('[MRG-1] leaves by Merge failed where the duplicate is of another object, itself, or gone', () => {
    expect(run(found('003A', 'Contact'))).toEqual(failed('A Lead cannot be merged into a Contact.'));
    expect(run(found(LEAD_ID))).toEqual(failed('The duplicate is the routed record itself.'));
    expect(run(found('00QX'))).toEqual(failed('The duplicate is no longer there.'));
  });

  it('has an error edge, and says on the card what it merges into', () => {
    expect(merge?.edges(config).map(({ id, kind }) => [id, kind])).toEqual([
      ['merged', 'normal'],
      ['merge-failed', 'error'],
    ]);
    expect([merge?.summary(config), merge?.summary({ ...config, variable: null })]).toEqual([
      'Into DuplicateLead',
      'No duplicate chosen',
    ]);
  });
});

describe('the checks of merge dupe', () => {
  const nodes: GraphSketch['nodes'] = {
    match: ['match-duplicates'],
    contacts: ['match-duplicates', { object: 'Contact', variable: 'DuplicateContact' }],
    convert: ['convert-lead'],
    merge: ['merge-dupe', config],
    add: ['add-to-sequence'],
  };
  const check = (edges: readonly string[], changes: JsonObject = {}) =>
    linesOf(checkNode({ nodes: { ...nodes, merge: ['merge-dupe', { ...config, ...changes }] }, edges }, 'merge'));
  const well = ['new-lead:all-leads > match', 'match:matched > merge'];

  it('[MRG-1] find nothing where a duplicate was found before', () => {
    expect(check(well)).toEqual([]);
  });

  it('[MRG-1] find a duplicate that is not chosen, not stored, or of another object', () => {
    expect([
      ...check(well, { variable: null }),
      ...check(well, { variable: 'Nothing' }),
      ...check(well, { variable: 'DuplicateContact' }),
    ]).toEqual([
      'error merge-dupe/no-variable [MRG-1]',
      'error merge-dupe/unknown-variable [MRG-1]',
      'error merge-dupe/wrong-variable [MRG-1]',
    ]);
  });

  it('[MRG-1] find that no way, or not every way, goes through the match', () => {
    expect(check(['new-lead:all-leads > merge'])).toEqual(['error merge-dupe/no-match-before [MRG-1]']);
    expect(check([...well, 'match:no-match > merge'])).toEqual(['warning merge-dupe/match-not-on-every-way [MRG-1]']);
  });

  it('[CNV-2] take a duplicate contact after a conversion', () => {
    const edges = ['new-lead:all-leads > convert', 'convert:converted > contacts', 'contacts:matched > merge'];
    expect(check(edges, { variable: 'DuplicateContact' })).toEqual([]);
  });

  it('[MRG-2] warn of Add to Sequence in the same path, after it or before', () => {
    const warning = ['warning merge-dupe/silences-add-to-sequence [MRG-2]'];
    expect(check([...well, 'merge:merged > add'])).toEqual(warning);
    expect(check(['new-lead:all-leads > add', 'add:next > match', 'match:matched > merge'])).toEqual(warning);
    expect(check([...well, 'match:no-match > add'])).toEqual([]);
    expect(check(['new-lead:all-leads > add', 'add:missing-prospect-id > match', 'match:matched > merge'])).toEqual([]);
  });
});
