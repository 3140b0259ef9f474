import { describe, expect, it } from 'vitest';
import { calloutsOf } from '#logs/callout-log.ts';
import { DAY } from '#shared/instant.ts';
import { explainError } from '#world/explain-error.ts';
import { addGraph, calmOrgWith, touch } from '../support/callout-run.ts';
import { runScenario } from '../support/run-scenario.ts';

describe('an error of a callout, explained as it happens', () => {
  it('[APP-4] [APP-5] says that LeanData tries again once that is decided, not at the answer itself', () => {
    const org = calmOrgWith({ outreach: { networkDown: true } });
    const run = runScenario({ graph: addGraph, org, stimuli: [touch('ready')], until: DAY });
    const afterwardsAt = (type: 'callout-answered' | 'callout-retry-scheduled'): string => {
      const upTo = run.journal.find((entry) => entry.type === type)?.seq ?? -1;
      const callout = calloutsOf(run.journal, { upTo })[0];
      return (callout && explainError({ type: 'callout', callout }, run)?.afterwards) ?? '';
    };
    expect(afterwardsAt('callout-answered')).not.toContain('tries again by itself');
    expect(afterwardsAt('callout-retry-scheduled')).toContain('tries again by itself');
  });
});
