import { describe, expect, it } from 'vitest';
import { openProbe } from '../support/browser.ts';
import { hashesOfRuns } from './probe/random-runs.ts';
import type { probe as Probe } from './probe/probe.ts';

declare const probe: typeof Probe;

const BATCHES = 10;
const RUNS = 100;

describe('random runs', () => {
  it('[CLK-2] leave the same journal bytes in Chromium and in Node: 1,000 graphs, orgs, faults and edits', async () => {
    const page = await openProbe();
    let entries = 0;
    const different = new Set<string>();
    for (let seed = 1; seed <= BATCHES; seed += 1) {
      const inPage = page.evaluate(([from, count]) => probe.hashesOfRuns(from, count), [seed, RUNS] as const);
      const here = hashesOfRuns(seed, RUNS);
      expect(await inPage).toEqual(here);
      for (const hash of here) different.add(hash);
      entries += here.length;
    }
    expect(entries).toBe(1_000);
    // A check of nothing but empty or refused runs would be none.
    expect(different.size).toBeGreaterThan(700);
  }, 120_000);
});
