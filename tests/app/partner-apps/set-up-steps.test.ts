import { describe, expect, it } from 'vitest';
import { setUpSteps } from '#app/partner-apps/set-up-steps.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { emptyOrg } from '#world/empty-org.ts';

describe("the guide's steps", () => {
  it('[SF-3] [SYN-2] [APP-1] [APP-2] [APP-8] [APP-9] are all to do in an empty org', () => {
    expect(setUpSteps(emptyOrg()).filter((step) => step.done)).toEqual([]);
  });

  it('are all done in the demo org', () => {
    expect(setUpSteps(demoOrg()).filter((step) => !step.done)).toEqual([]);
  });
});
