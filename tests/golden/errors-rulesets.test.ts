import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '#shared/instant.ts';
import type { Edit, EditOf } from '#world/edit.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { cause, checkStory, cure, CURED, edit, refusal, reprocess, REPROCESSED, type Story } from './error-story.ts';

type RulesetFields = Extract<EditOf<'edit-outreach-record'>, { kind: 'ruleset' }>['fields'];

const ruleset = (id: number, fields: RulesetFields): Edit => ({
  type: 'edit-outreach-record',
  kind: 'ruleset',
  id,
  fields,
});
const added = (prospect: number, sequence: number): Edit => ({ type: 'add-prospect', prospect, sequence, mailbox: 1 });
const finished = (prospect: number, sequence: number): Edit => ({
  type: 'act-on-sequence-state',
  prospect,
  sequence,
  action: 'finish',
});

/** Sequences 2 and 3 get a ruleset of their own, number 2; sequence 1, to which LeanData adds, keeps number 1. */
const twoRulesets = (fields: RulesetFields): readonly Edit[] => [
  { type: 'create-outreach-record', kind: 'ruleset', fields: { name: 'Careful', ...fields } },
  { type: 'edit-outreach-record', kind: 'sequence', id: 2, fields: { rulesetId: 2 } },
  { type: 'create-outreach-record', kind: 'sequence', fields: { name: 'Third', ownerId: 1, rulesetId: 2 } },
];

/** Somebody in Outreach tries the same for another prospect before the cure and after it (OUT-13). */
const probe = (before: Edit, after: Edit) => [edit(before, CURED - SECOND), edit(after, CURED + SECOND)];

/** [OUT-13] Another sequence on the ruleset is affected too: what it refused before the change it takes after it. */
function expectProbe(run: RecordedRun, words: string): void {
  const probes = run.journal.filter(
    ({ type, at }) => (type === 'edit-made' || type === 'edit-refused') && Math.abs(at - run.input.start - CURED) === SECOND,
  );
  expect(probes).toMatchObject([{ type: 'edit-refused', why: { text: words } }, { type: 'edit-made' }]);
}

const failsThenSucceeds = (error: string): Pick<Story, 'attempts' | 'outcomes' | 'partner'> => ({
  attempts: [[`422 ${error}`], ['201']],
  outcomes: [['Error (Outreach)'], ['Success (Outreach)']],
  partner: ['400', '200'],
});

describe('errors of rulesets, which are final and cured for every sequence on the ruleset', () => {
  it('[ERR-5] [OUT-13] [APP-5] the prospect was in the sequence before and may be added only once', async () => {
    const run = await checkStory({
      file: 'err-5-already-targeted',
      stimuli: [
        ...cause(added(1, 1), finished(1, 1), added(2, 2), finished(2, 2)),
        ...probe(added(2, 2), added(2, 2)),
        ...cure(ruleset(1, { permitDuplicateProspects: 'only_if_inactive' })),
        reprocess(),
      ],
      body: refusal('Prospect has already been targeted by this sequence'),
      refused: 1,
      ...failsThenSucceeds('ERR-5'),
    });
    expectProbe(run, 'Prospect has already been targeted by this sequence.');
  });

  it('[ERR-6] [OUT-13] [APP-5] the prospect is still active in the sequence', async () => {
    const run = await checkStory({
      file: 'err-6-still-active',
      stimuli: [
        ...cause(ruleset(1, { permitDuplicateProspects: 'only_if_inactive' }), added(1, 1), added(2, 2)),
        ...probe(added(2, 2), added(2, 2)),
        ...cure(ruleset(1, { permitDuplicateProspects: 'allow' })),
        reprocess(),
      ],
      body: refusal('Prospect is still active in this sequence'),
      refused: 1,
      ...failsThenSucceeds('ERR-6'),
    });
    expectProbe(run, 'Prospect is still active in this sequence.');
  });

  it('[ERR-7] [OUT-13] [OUT-4] the prospect is active in a sequence that is exclusive against all', async () => {
    const run = await checkStory({
      file: 'err-7-exclusive-against-all',
      stimuli: [
        ...cause(...twoRulesets({ sequenceExclusivity: 'all_sequences' }), added(1, 2), added(2, 3)),
        ...probe(added(2, 1), added(2, 1)),
        ...cure(ruleset(2, { sequenceExclusivity: 'exclusive_sequences' })),
        reprocess(),
      ],
      body: refusal('Prospect active in another sequence'),
      refused: 1,
      ...failsThenSucceeds('ERR-7'),
    });
    expectProbe(run, 'Prospect active in another sequence.');
  });

  /** Both rulesets are exclusive among exclusive sequences, and the prospect is active in sequence 2. */
  const exclusive = [
    ruleset(1, { sequenceExclusivity: 'exclusive_sequences' }),
    ...twoRulesets({ sequenceExclusivity: 'exclusive_sequences' }),
    added(1, 2),
  ];
  /** The guide's cure: "Yes" on the sequence that the prospect is in. Then what cures it really. */
  const guideFirst = (working: Edit): Omit<Story, 'file'> => ({
    stimuli: [
      ...cause(...exclusive),
      ...cure(ruleset(2, { sequenceExclusivity: 'all_sequences' })),
      reprocess(),
      edit(working, REPROCESSED + HOUR),
      reprocess(REPROCESSED + 2 * HOUR),
    ],
    body: refusal('Prospect active in another exclusive sequence'),
    attempts: [['422 ERR-8'], ['422 ERR-7'], ['201']],
    outcomes: [['Error (Outreach)'], ['Error (Outreach)'], ['Success (Outreach)']],
    partner: ['400', '400', '200'],
  });

  it('[ERR-8] [OUT-4] the guide\'s "Yes" cannot free the prospect, "No" on the other ruleset does', async () => {
    await checkStory({
      file: 'err-8-exclusive-no',
      ...guideFirst(ruleset(2, { sequenceExclusivity: 'none' })),
    });
  });

  it('[ERR-8] [OUT-3] the guide\'s "Yes" cannot free the prospect, finishing it in the other sequence does', async () => {
    const run = await checkStory({ file: 'err-8-exclusive-finished', ...guideFirst(finished(1, 2)) });
    const states = run.final.outreach.sequenceStates.map(({ sequenceId, state }) => [sequenceId, state]);
    expect(states).toEqual([
      [2, 'finished'],
      [1, 'active'],
    ]);
    expect(entriesOf(run, 'callout-ended').map(({ result }) => result)).toEqual(['error', 'error', 'success']);
  });
});
