import type { Note } from '../contract/node-check.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { ConvertLeadConfig } from './config.ts';

export const CONVERTED = 'converted';
export const CONVERSION_FAILED = 'conversion-failed';

/** [CNV-1] [SF-4] Asks for the conversion; what nodes can see to be impossible fails here, the rest is the org's answer. */
export function runConvertLead(config: ConvertLeadConfig, facts: TripFacts, note?: Note): Step {
  note?.({
    asks: "The trip's record is a lead",
    saw: `a ${facts.object.toLowerCase()}`,
    passed: facts.object === 'Lead',
    rule: 'CNV-1',
  });
  if (facts.object !== 'Lead') return failed("The trip's record is a contact: only leads can be converted.");
  note?.({
    asks: 'It is not converted yet',
    saw: facts.record['IsConverted'] === true ? 'converted already' : 'not converted',
    passed: facts.record['IsConverted'] !== true,
    rule: 'SF-4',
  });
  if (facts.record['IsConverted'] === true) return failed('The lead is converted already.');
  note?.({
    asks: 'A converted status is chosen',
    saw: config.convertedStatus ?? 'none',
    passed: config.convertedStatus !== null,
    rule: 'CNV-1',
  });
  if (config.convertedStatus === null) return failed('No converted status is chosen.');
  const account = accountFor(config, facts);
  note?.({
    asks: 'There is an account to convert into',
    saw: account.ok ? account.name : account.message,
    passed: account.ok,
    rule: 'CNV-1',
  });
  if (!account.ok) return failed(account.message);
  note?.({
    asks: 'The new records have an owner',
    saw: config.owner === 'user' ? (config.ownerId ?? 'no owner is chosen') : "the lead's owner",
    passed: config.owner !== 'user' || config.ownerId !== null,
    rule: 'CNV-1',
  });
  if (config.owner === 'user' && config.ownerId === null) return failed('No owner of the new records is chosen.');
  return {
    type: 'act',
    action: {
      type: 'convert-lead',
      convertedStatus: config.convertedStatus,
      accountId: account.id,
      ownerId: config.owner === 'user' ? config.ownerId : null,
      createOpportunity: config.createOpportunity,
    },
    why: { text: `Converts the lead into ${account.name}.`, rule: 'CNV-1' },
    done: CONVERTED,
    failed: CONVERSION_FAILED,
  };
}

type Target =
  | { readonly ok: true; readonly id: string | null; readonly name: string }
  | { readonly ok: false; readonly message: string };

function accountFor({ account, variable }: ConvertLeadConfig, facts: TripFacts): Target {
  if (account === 'new') return { ok: true, id: null, name: 'a new account' };
  const match = variable === null ? undefined : facts.variables[variable];
  if (match?.object !== 'Account') return { ok: false, message: 'No matched account has been found on this path.' };
  const found = facts.get('Account', match.id);
  if (!found) return { ok: false, message: 'The matched account is no longer there.' };
  return { ok: true, id: match.id, name: `account "${String(found['Name'] ?? match.id)}"` };
}

const failed = (text: string): Step => ({ type: 'leave', edge: CONVERSION_FAILED, why: { text, rule: 'CNV-1' } });
