import type { Edit } from '#world/edit.ts';
import type { Fault } from '#world/fault.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { CalloutSite } from './callout-site.ts';

/** Things to be done in the systems before a callout is sent, in order. */
export type Recipe = readonly (Fault | Edit)[];

/** [ERR-1] to [ERR-19] What causes an error, as a person would cause it in the systems: the usual way first. */
export function failureRecipes(error: string, site: CalloutSite): readonly Recipe[] {
  const { prospectId, sequence, mailbox, trial } = site;
  const { outreach } = trial.run.input.org;
  const about = site.prospect === undefined ? undefined : prospectId;
  switch (error) {
    case 'ERR-1':
      return [[{ type: 'drop-scope', scope: 'sequenceStates.all' }]];
    case 'ERR-2':
      return [[{ type: 'take-right', right: 'manageSequences' }], [{ type: 'take-right', right: 'permitPlugins' }]];
    case 'ERR-3':
      return about === undefined ? [[]] : [[], [{ type: 'delete-prospect', prospect: about }]];
    case 'ERR-4':
      return site.change === 'add' ? validation(site) : [inSequence(site, true)];
    case 'ERR-5':
      return [[...ruled(site, { permitDuplicateProspects: 'disallow' }), ...inSequence(site, true)]];
    case 'ERR-6':
      return [[...ruled(site, { permitDuplicateProspects: 'only_if_inactive' }), ...inSequence(site, false)]];
    case 'ERR-7':
      return [elsewhere(site, 'all_sequences')];
    case 'ERR-8':
      return [
        [...ruled(site, { sequenceExclusivity: 'exclusive_sequences' }), ...elsewhere(site, 'exclusive_sequences')],
      ];
    case 'ERR-9':
      return about === undefined ? [] : [[{ type: 'lock-prospect', prospect: about }]];
    case 'ERR-10': {
      if (about === undefined || !sequence) return [];
      const remove: Fault = { type: 'remove-email', prospect: about };
      const step = { id: 1, order: 1, stepType: 'auto_email', interval: 0 } as const;
      const steps: Edit = {
        type: 'edit-outreach-record',
        kind: 'sequence',
        id: sequence.id,
        fields: { steps: [step] },
      };
      return [[remove], [steps, remove]];
    }
    case 'ERR-11':
      return about === undefined ? [] : [[{ type: 'opt-out', prospect: about }]];
    case 'ERR-12': {
      if (!sequence) return [];
      const unshare: Fault = { type: 'unshare-sequence', sequence: sequence.id };
      const other = outreach.users.find(({ id }) => id !== mailbox?.userId);
      if (!other || sequence.ownerId !== mailbox?.userId) return [[unshare]];
      const owner = { ownerId: other.id };
      return [[{ type: 'edit-outreach-record', kind: 'sequence', id: sequence.id, fields: owner }, unshare]];
    }
    case 'ERR-13':
      return mailbox ? [[{ type: 'lock-user', user: mailbox.userId }]] : [];
    case 'ERR-14':
      return mailbox ? [[{ type: 'switch-off-mailbox', mailbox: mailbox.id }]] : [];
    case 'ERR-15':
      return mailbox ? [[{ type: 'break-mailbox', mailbox: mailbox.id }]] : [];
    case 'ERR-16': {
      const users = [...new Set(outreach.tokens.map(({ userId }) => userId))].toReversed();
      return users.map((user) => [{ type: 'exhaust-rate-limit', user }]);
    }
    case 'ERR-17':
      return [[{ type: 'start-maintenance', minutes: 30 }]];
    case 'ERR-18':
      return [[{ type: 'cut-network' }]];
    case 'ERR-19':
      return [[{ type: 'revoke-token' }]];
    default:
      return [];
  }
}

/** [OUT-8] What keeps the callout from going well where nobody broke anything, put right. */
export function soundRecipe({ prospect, sequence, mailbox, trial }: CalloutSite): Recipe {
  const user = trial.run.final.outreach.users.find(({ id }) => id === mailbox?.userId);
  const edits: Edit[] = [];
  if (prospect && (prospect.locked || prospect.optedOut))
    edits.push({
      type: 'edit-outreach-record',
      kind: 'prospect',
      id: prospect.id,
      fields: { locked: false, optedOut: false },
    });
  if (user?.locked === true)
    edits.push({ type: 'edit-outreach-record', kind: 'user', id: user.id, fields: { locked: false } });
  if (mailbox && (mailbox.sendDisabled || mailbox.sendErroredAt !== null)) {
    const fields = { sendDisabled: false, sendErroredAt: null };
    edits.push({ type: 'edit-outreach-record', kind: 'mailbox', id: mailbox.id, fields });
  }
  if (sequence && sequence.shareType !== 'shared')
    edits.push({ type: 'edit-outreach-record', kind: 'sequence', id: sequence.id, fields: { shareType: 'shared' } });
  return edits;
}

/** A recipe as what happens in the run, all at one instant. */
export const asStimuli = (recipe: Recipe, after: number): readonly Stimulus[] =>
  recipe.map((each): Stimulus =>
    isEdit(each) ? { type: 'edit', after, edit: each } : { type: 'make-fault', after, fault: each },
  );

export const isEdit = (each: Fault | Edit): each is Edit => EDITS.has(each.type);

const EDITS: ReadonlySet<string> = new Set([
  'edit-outreach-record',
  'create-outreach-record',
  'add-prospect',
  'act-on-sequence-state',
]);

/** [ERR-4] A rule of the organization that just this prospect does not satisfy. */
function validation({ prospect }: CalloutSite): readonly Recipe[] {
  if (!prospect) return [];
  const [field, value] =
    prospect.company !== null ? ['company', prospect.company] : ['emails', prospect.emails[0] ?? ''];
  const message = `No prospect may have ${value}`;
  const rule = { message, field, when: 'equals', value } as const;
  return [[{ type: 'create-outreach-record', kind: 'validationRule', fields: rule }]];
}

type Ruled = {
  readonly permitDuplicateProspects?: 'disallow' | 'only_if_inactive' | 'allow';
  readonly sequenceExclusivity?: 'exclusive_sequences';
};

/** [OUT-4] The ruleset of the sequence, where it says something else. */
function ruled({ sequence, trial }: CalloutSite, fields: Ruled): Recipe {
  const ruleset = trial.run.final.outreach.rulesets.find(({ id }) => id === sequence?.rulesetId);
  if (!ruleset || Object.entries(fields).every(([name, value]) => ruleset[name as keyof Ruled] === value)) return [];
  return [{ type: 'edit-outreach-record', kind: 'ruleset', id: ruleset.id, fields }];
}

/** The prospect has been added to the sequence before, and is still in it or not. */
function inSequence({ sequence, prospect, trial, mailbox }: CalloutSite, finished: boolean): Recipe {
  const from = mailbox ?? trial.run.input.org.outreach.mailboxes[0];
  if (!sequence || !prospect || !from) return [];
  const about = { prospect: prospect.id, sequence: sequence.id };
  const added: Edit = { type: 'add-prospect', ...about, mailbox: from.id };
  return finished ? [added, { type: 'act-on-sequence-state', ...about, action: 'finish' }] : [added];
}

/** [OUT-4] Another sequence that the prospect is in, on a ruleset that is exclusive. */
function elsewhere(
  { prospect, sequence, mailbox, trial }: CalloutSite,
  sequenceExclusivity: 'all_sequences' | 'exclusive_sequences',
): Recipe {
  const { nextId, users } = trial.run.input.org.outreach;
  const ownerId = mailbox?.userId ?? users[0]?.id;
  if (!prospect || !sequence || !mailbox || ownerId === undefined) return [];
  const fields = { name: 'Only one at a time', sequenceExclusivity };
  return [
    { type: 'create-outreach-record', kind: 'ruleset', fields },
    {
      type: 'create-outreach-record',
      kind: 'sequence',
      fields: { name: 'Another sequence', ownerId, rulesetId: nextId.ruleset },
    },
    { type: 'add-prospect', prospect: prospect.id, sequence: nextId.sequence, mailbox: mailbox.id },
  ];
}
