import { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OutreachEdit, OutreachSettingsChange } from '../edit.ts';
import { NOTHING_CHANGED, person, type FaultWorld, type ReadyFault } from '../faults/fault-operation.ts';
import { nameOf } from '../faults/outreach-faults.ts';
import { changedSettings } from './changed-settings.ts';

/** What an edit in Outreach is done to, in words. */
export function outreachTarget(world: FaultWorld, edit: OutreachEdit): string {
  switch (edit.type) {
    case 'create-outreach-record':
      return `A new ${KINDS[edit.kind] ?? edit.kind}`;
    case 'edit-outreach-record':
    case 'remove-outreach-record':
      return nameOf(world, edit.kind, edit.id);
    case 'add-prospect':
    case 'act-on-sequence-state':
      return `${nameOf(world, 'prospect', edit.prospect)} in ${nameOf(world, 'sequence', edit.sequence)}`;
    case 'change-outreach-settings':
      return 'Settings of Outreach';
    default:
      return assertNever(edit);
  }
}

/** Readies an edit in Outreach: tried on a copy first, so that a refusal changes nothing. */
export function outreachEdit(world: FaultWorld, edit: OutreachEdit): Result<ReadyFault, string> {
  if (edit.type === 'change-outreach-settings') return settingsEdit(world, edit.settings);
  const copy = new Outreach(world.outreach.toState(), {
    now: world.now,
    sink: () => undefined,
    schedule: () => undefined,
  });
  const tried = carriedOut(copy, edit);
  if (!tried.ok) return err(sentence(tried.error.detail));
  return ok({
    carryOut() {
      carriedOut(world.outreach, edit);
      return NOTHING_CHANGED;
    },
  });
}

type RecordEdit = Exclude<OutreachEdit, { readonly type: 'change-outreach-settings' }>;

function carriedOut(outreach: Outreach, edit: RecordEdit): Result<unknown, OutreachRefusal> {
  switch (edit.type) {
    case 'create-outreach-record':
      return outreach.create(edit.kind, edit.fields, person);
    case 'edit-outreach-record':
      return outreach.edit(edit.kind, edit.id, edit.fields, person);
    case 'remove-outreach-record':
      return outreach.remove(edit.kind, edit.id, person);
    case 'add-prospect': {
      const { prospect: prospectId, sequence: sequenceId, mailbox: mailboxId } = edit;
      return outreach.enrol({ prospectId, sequenceId, mailboxId }, person);
    }
    case 'act-on-sequence-state': {
      const state = outreach.statesOf(edit.prospect).findLast(({ sequenceId }) => sequenceId === edit.sequence);
      if (state) return outreach.act(state.id, edit.action, person);
      const detail = `Prospect ${edit.prospect} is not in sequence ${edit.sequence}.`;
      return err({ status: 404, id: 'resourceNotFound', title: 'Resource Not Found', detail });
    }
    default:
      return assertNever(edit);
  }
}

function settingsEdit({ outreach }: FaultWorld, change: OutreachSettingsChange): Result<ReadyFault, string> {
  const { profile, ...others } = change;
  const before = outreach.settings;
  const patch = { ...others, ...(profile === undefined ? {} : { profile: { ...before.profile, ...profile } }) };
  const changes = [
    ...changedSettings('outreach', before, others),
    ...changedSettings('outreach', before.profile, profile ?? {}, 'profile'),
  ];
  const copy = new Outreach(outreach.toState(), { now: () => 0, sink: () => undefined, schedule: () => undefined });
  const tried = copy.configure(patch);
  if (!tried.ok) return tried;
  return ok({
    carryOut() {
      outreach.configure(patch);
      return changes;
    },
  });
}

const KINDS: Readonly<Record<string, string>> = { validationRule: 'validation rule' };

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
