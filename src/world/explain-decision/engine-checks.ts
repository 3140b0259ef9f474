import { nextMember } from '#leandata/pools.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { NodeCheck } from '#nodes/contract/node-check.ts';
import type { OwnerChoice, RecordAction, Step } from '#nodes/contract/step.ts';
import type { TripFacts } from '#nodes/contract/trip-facts.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { leandataAt } from './leandata-at.ts';
import type { Standpoint } from './standpoint.ts';

type Act = Extract<Step, { type: 'act' }>;

/** What happened to a node's action once it was carried out: whose turn it was, and what Salesforce said. */
export function engineChecks(run: RecordedRun, at: Standpoint, step: Act, facts: TripFacts): readonly NodeCheck[] {
  const pool = step.action.type === 'assign-owner' ? poolCheck(run, at, step.action.owner, facts) : undefined;
  if (pool?.passed === false) return [pool];
  const refusal = refusalIn(run, at);
  const answer: NodeCheck = {
    asks: `Salesforce ${TAKES[step.action.type]}`,
    saw: refusal ? `${refusal.code}: ${refusal.message}` : 'done',
    passed: at.edge === step.done,
    ...RULES[step.action.type],
  };
  return pool ? [pool, answer] : [answer];
}

const TAKES: Readonly<Record<RecordAction['type'], string>> = {
  'update-record': 'takes the new values',
  'assign-owner': 'takes the new owner',
  'convert-lead': 'converts the lead',
  'merge-dupe': 'merges the two records',
};

const RULES: Readonly<Record<RecordAction['type'], { readonly rule?: string }>> = {
  'update-record': {},
  'assign-owner': { rule: 'ASG-1' },
  'convert-lead': { rule: 'SF-4' },
  'merge-dupe': { rule: 'SF-6' },
};

/** [ASG-2] Whose turn it was: the lowest pointer among those who are not paused and active. */
function poolCheck(run: RecordedRun, at: Standpoint, choice: OwnerChoice, facts: TripFacts): NodeCheck | undefined {
  if (choice.kind !== 'pool') return undefined;
  const pool = leandataAt(run, at.looked).pools.find((each) => each.id === choice.id);
  const isActive = (id: string): boolean => facts.get('User', id)?.['IsActive'] === true;
  const next = pool && nextMember(pool, isActive);
  const nameOf = (id: string): string => String(facts.get('User', id)?.['Name'] ?? id);
  return {
    asks: 'Somebody of the pool can take a turn',
    saw: next ? `${nameOf(next.member.userId)} has the lowest pointer` : pool ? 'nobody' : 'there is no such pool',
    passed: next !== undefined,
    rule: 'ASG-2',
    list: (pool?.members ?? []).map(({ userId, pointer, weight, paused }) => ({
      text: `${nameOf(userId)}: ${[
        `pointer ${pointer.toFixed(2)}`,
        `weight ${weight}`,
        ...(paused ? ['paused'] : []),
        ...(isActive(userId) ? [] : ['inactive']),
      ].join(', ')}`,
      chosen: userId === next?.member.userId,
    })),
  };
}

/** What Salesforce refused of this node's doing. */
function refusalIn(
  { journal }: RecordedRun,
  { entry, looked, trip }: Standpoint,
): EntryOf<'write-refused'> | undefined {
  for (let seq = entry.seq - 1; seq > looked; seq -= 1) {
    const each = journal[seq];
    if (each?.type === 'write-refused' && each.by.trip === trip) return each;
  }
  return undefined;
}
