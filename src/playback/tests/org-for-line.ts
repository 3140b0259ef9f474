import { durationOf } from '#scenarios/scenario-time.ts';
import { orgAt } from '#world/org-at.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

type Records = OrgSetup['salesforce']['records'];

/**
 * What a line of a test can be done to: the systems as they stood before its instant, and before all else what the run
 * made up to it, so that a line finds the records of the lines above it, and those that it deletes itself.
 */
export function orgForLine(run: RecordedRun, at: string): OrgSetup {
  const { input, journal } = run;
  const instant = input.start + durationOf(at);
  const before = orgAt(
    run,
    journal.findLastIndex((entry) => entry.at < instant),
  );
  const then = orgAt(
    run,
    journal.findLastIndex((entry) => entry.at <= instant),
  );
  const of = <O extends keyof Records>(object: O): Records[O] =>
    joined(
      input.org.salesforce.records[object],
      [before.salesforce.records[object], then.salesforce.records[object]],
      (record) => record['Id'],
    );
  const records: Records = {
    Lead: of('Lead'),
    Contact: of('Contact'),
    Account: of('Account'),
    User: of('User'),
    Group: of('Group'),
    Opportunity: of('Opportunity'),
  };
  const prospects = joined(
    input.org.outreach.prospects,
    [before.outreach.prospects, then.outreach.prospects],
    ({ id }) => id,
  );
  return {
    ...before,
    salesforce: { ...before.salesforce, records },
    outreach: { ...before.outreach, prospects },
  };
}

/** All of several lists, each once; those that the run made come first. */
function joined<T>(start: readonly T[], lists: readonly (readonly T[])[], keyOf: (each: T) => unknown): readonly T[] {
  const all = new Map(lists.toReversed().flatMap((list) => list.map((each) => [keyOf(each), each] as const)));
  const old = new Set(start.map(keyOf));
  const isMade = (each: T): boolean => !old.has(keyOf(each));
  return [...all.values()].toSorted((a, b) => Number(isMade(b)) - Number(isMade(a)));
}
