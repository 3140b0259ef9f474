import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { plainNames } from '../logs/journal-of.ts';
import { calloutStories, outcomeOfTrip, type CalloutStory } from '../support/callout-stories.ts';
import { aScenario } from '../support/random-scenario.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';

interface Case {
  readonly run: RecordedRun;
  readonly stories: readonly CalloutStory[];
  readonly partners: ReadonlySet<string>;
}

/** Recorded once for all laws; the same on every machine. */
const cases: readonly Case[] = fc.sample(aScenario, { numRuns: 600, seed: 20_260_105 }).flatMap((scenario) => {
  const run = recordRun(inputOf(scenario), catalog);
  if (!run.ok) return [];
  const partners = scenario.graph.nodes.flatMap(({ id, type }) =>
    catalog.typeOf(type)?.section === 'Partner → Outreach' ? [id] : [],
  );
  return [{ run: run.value, stories: calloutStories(run.value), partners: new Set(partners) }];
});

const settingsOf = ({ run }: Case) => run.input.org.leandata.settings;
/** The setting at the start, and each value that an edit gave it on the way. */
function valuesOf(each: Case, name: 'retries' | 'batchSize' | 'gatherSeconds' | 'historyLength'): readonly number[] {
  const edited = entriesOf(each.run, 'setting-changed').flatMap(({ path, after }) =>
    path === `settings.${name}` ? [Number(after)] : [],
  );
  return [settingsOf(each)[name], ...edited];
}
const waitsOf = ({ run }: Case): readonly number[] => {
  const edited = entriesOf(run, 'setting-changed').flatMap(({ path, after }) =>
    path === 'retryActionIn' ? [(after as { readonly amount: number }).amount] : [],
  );
  return [run.input.org.leandata.retryActionIn.amount, ...edited].map((amount) => amount * MINUTE);
};

const everyCallout = (law: (story: CalloutStory, each: Case) => void): void => {
  for (const each of cases) for (const story of each.stories) law(story, each);
};

describe('laws of callouts, whatever the graph, the org and the faults', () => {
  it('[APP-4] each ends in exactly one of success, error and dropped, or is reported open', () => {
    for (const each of cases) {
      const open = entriesOf(each.run, 'run-ended')[0]?.openCallouts ?? [];
      const unended = each.stories.filter(({ ended }) => ended.length === 0).map(({ queued }) => queued.callout);
      expect([...open].sort()).toEqual([...unended].sort());
      for (const { ended } of each.stories) expect(ended.length).toBeLessThanOrEqual(1);
    }
  });

  it('[APP-4] attempts are numbered from 1 and never exceed the retries and the first, seven at most', () => {
    everyCallout(({ sent }, each) => {
      expect(sent.map(({ attempt }) => attempt)).toEqual(sent.map((_, index) => index + 1));
      expect(sent.length).toBeLessThanOrEqual(1 + Math.max(...valuesOf(each, 'retries')));
      expect(sent.length).toBeLessThanOrEqual(7);
    });
  });

  it('[APP-6] no attempt comes before its time: the first with its batch, each other at the instant planned', () => {
    everyCallout(({ queued, batches, sent, retries }) => {
      sent.forEach(({ at, attempt }, index) => {
        if (index === 0) expect(at).toBeGreaterThanOrEqual(batches[0]?.at ?? Infinity);
        else expect(retries.find((retry) => retry.attempt === attempt)?.dueAt).toBe(at);
        expect(at).toBeGreaterThanOrEqual(queued.at);
      });
    });
  });

  it('[APP-3] [APP-6] a retry is planned for the next hour, the end of maintenance, or after Retry Action In', () => {
    everyCallout(({ answered, retries }, each) => {
      for (const retry of retries) {
        const failed = answered.find(({ attempt }) => attempt === retry.attempt - 1);
        const wait = retry.dueAt - (failed?.at ?? Infinity);
        expect(wait).toBeGreaterThanOrEqual(0);
        if (failed?.error === 'ERR-16') expect(retry.dueAt % HOUR === 0 || waitsOf(each).includes(wait)).toBe(true);
        else if (failed?.error !== 'ERR-17') expect(waitsOf(each)).toContain(wait);
      }
    });
  });

  it('[APP-5] no attempt follows a terminal answer, and nothing is said of a callout after its end', () => {
    everyCallout(({ sent, answered, retries, ended: [end] }) => {
      for (const { error, attempt } of answered) {
        if (error === null) expect(sent.some((each) => each.attempt > attempt)).toBe(false);
        const followed = sent.some((each) => each.attempt === attempt + 1);
        if (followed) expect(retries.some((each) => each.attempt === attempt + 1)).toBe(true);
      }
      if (!end) return;
      for (const { seq } of [...sent, ...answered, ...retries]) expect(seq).toBeLessThan(end.seq);
    });
  });

  it('[LOG-8] each attempt is answered once, before the next, but for one on its way when the run ends', () => {
    everyCallout(({ sent, answered }) => {
      expect(sent.length - answered.length).toBeLessThanOrEqual(1);
      answered.forEach(({ seq, at, attempt, durationMs }, index) => {
        expect(attempt).toBe(index + 1);
        expect(seq).toBeGreaterThan(sent[index]?.seq ?? Infinity);
        expect(at - (sent[index]?.at ?? 0)).toBe(durationMs);
        expect(seq).toBeLessThan(sent[index + 1]?.seq ?? Infinity);
      });
    });
  });

  it('[APP-7] no batch is larger than its size or later than its time, and each callout is in one at most', () => {
    for (const each of cases) {
      const queuedAt = new Map(each.stories.map(({ queued }) => [queued.callout, queued]));
      for (const { at, callouts } of entriesOf(each.run, 'batch-started')) {
        expect(callouts.length).toBeGreaterThan(0);
        expect(callouts.length).toBeLessThanOrEqual(Math.max(...valuesOf(each, 'batchSize')));
        for (const callout of callouts) {
          const waited = at - (queuedAt.get(callout)?.at ?? 0);
          expect(waited).toBeLessThanOrEqual(Math.max(...valuesOf(each, 'gatherSeconds')) * SECOND);
          expect(at).toBeLessThanOrEqual(queuedAt.get(callout)?.batchAt ?? 0);
        }
      }
      for (const { batches, sent } of each.stories) {
        expect(batches.length).toBeLessThanOrEqual(1);
        if (sent.length > 0) expect(batches).toHaveLength(1);
      }
    }
  });

  it('[APP-7] of one batch, a first attempt begins only when the one before has been answered', () => {
    for (const { run, stories } of cases) {
      for (const { callouts } of entriesOf(run, 'batch-started')) {
        const first = callouts
          .map((callout) => stories.find(({ queued }) => queued.callout === callout))
          .filter((story) => story !== undefined && story.sent.length > 0);
        first.slice(1).forEach((story, index) => {
          expect(story?.sent[0]?.at).toBeGreaterThanOrEqual(first[index]?.answered[0]?.at ?? Infinity);
        });
      }
    }
  });

  it('[LOG-5] the failure reason is one that the callout has gone through', () => {
    everyCallout(({ sent, answered, ended: [end] }, each) => {
      if (!end || end.result !== 'error') return;
      const last = answered.at(-1)?.error ?? null;
      switch (end.reason) {
        case 'Retry attempt exceeded':
          return expect(sent.length - 1).toBeGreaterThanOrEqual(Math.min(...valuesOf(each, 'retries')));
        case 'Token is not valid':
          return expect(last).toBe('ERR-19');
        case 'Log length hit':
          return expect(Math.min(...valuesOf(each, 'historyLength'))).toBeLessThan(32_768);
        case null:
          return expect(['APP-5', 'ADD-8']).toContain(end.why.rule);
        default:
          return expect(end.why.rule).toMatch(/^(ADD-12|ERR-19)$/);
      }
    });
  });

  it('[LOG-4] [MRG-2] the partner log has a row for each callout, but for those taken back before they were sent', () => {
    for (const { run, stories } of cases) {
      const reported = stories.filter(({ sent, ended: [end] }) => end?.result !== 'dropped' || sent.length > 0);
      const rows = partnerLogOf(run.journal);
      expect(rows.map(({ callout }) => callout)).toEqual(reported.map(({ queued }) => queued.callout));
      rows.forEach((row, index) => {
        const { sent, ended } = reported[index] ?? { sent: [], ended: [] };
        expect(row.history).toHaveLength(sent.length);
        expect(row.result).toBe(ended[0]?.result ?? null);
        expect(row.responseStatusCode === null).toBe(ended.length === 0);
        expect(row.responseStatusCode === 200).toBe(ended[0]?.result === 'success');
      });
    }
  });

  it('[LOG-9] the outcome of every audit log is what the journal says', () => {
    for (const { run, partners } of cases) {
      const names = { ...plainNames, isPartner: (_: string, node: string) => partners.has(node) };
      for (const { trip, outcome } of auditLogsOf(run.journal, names)) {
        if (trip) expect(outcome.outreach).toBe(outcomeOfTrip(run, trip.trip, partners));
      }
    }
  });

  it('[ADD-8] a path is put back once at most, and nothing of its trip waits afterwards', () => {
    for (const { run, stories } of cases) {
      const reverted = entriesOf(run, 'trip-reverted');
      expect(new Set(reverted.map(({ trip }) => trip)).size).toBe(reverted.length);
      for (const { trip, seq } of reverted) {
        for (const { queued, sent, ended } of stories.filter((story) => story.queued.trip === trip)) {
          expect(queued.seq).toBeLessThan(seq);
          expect(sent.filter((each) => each.seq > seq)).toEqual([]);
          expect(ended.length).toBe(1);
        }
      }
    }
  });

  it('[RUN-2] nothing is followed or held after a trip has ended, and every edge leads on from where the trip stood', () => {
    for (const { run } of cases) {
      const at = new Map<string, string | null>();
      for (const entry of run.journal) {
        if (entry.type === 'trip-started') at.set(entry.trip, entry.node);
        if (entry.type === 'trip-ended') at.set(entry.trip, null);
        if (entry.type === 'edge-followed') {
          expect(at.get(entry.trip)).toBe(entry.node);
          at.set(entry.trip, entry.to ?? entry.node);
        }
        if (entry.type === 'trip-held') expect(at.get(entry.trip)).toBe(entry.node);
      }
    }
  });
});

describe('what the laws were tried on', () => {
  const count = (is: (story: CalloutStory) => boolean): number =>
    cases.reduce((sum, { stories }) => sum + stories.filter(is).length, 0);
  const entries = (is: (entry: RecordedRun['journal'][number]) => boolean): number =>
    cases.reduce((sum, { run }) => sum + run.journal.filter(is).length, 0);
  const ended = (result: string) => count(({ ended: [end] }) => end?.result === result);

  it('is every way in which a callout ends, and many that are open', () => {
    expect(cases.length).toBeGreaterThan(450);
    expect(ended('success')).toBeGreaterThan(100);
    expect(ended('error')).toBeGreaterThan(100);
    expect(ended('dropped')).toBeGreaterThan(100);
    expect(count(({ ended: { length } }) => length === 0)).toBeGreaterThan(10);
    expect(count(({ sent }) => sent.length === 7)).toBeGreaterThan(10);
  });

  it.each([
    'Token is not valid',
    'Partner not authorized',
    'Object has been deleted',
    'Object has been merged',
    'Retry attempt exceeded',
    'Log length hit',
  ])('is failure reason %s', (reason) => {
    expect(count(({ ended: [end] }) => end?.reason === reason)).toBeGreaterThan(0);
  });

  it('is reverts, retries, faults, edits and records run again', () => {
    const reverts = cases.flatMap(({ run }) => entriesOf(run, 'trip-reverted'));
    expect(reverts.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(20);
    expect(entries(({ type }) => type === 'callout-retry-scheduled')).toBeGreaterThan(300);
    for (const type of [
      'fault-made',
      'fault-lifted',
      'edit-made',
      'record-reprocessed',
      'trip-held',
      'batch-started',
    ]) {
      expect([type, entries((entry) => entry.type === type) > 15]).toEqual([type, true]);
    }
  });

  it('is every edge of Add to Sequence', () => {
    const edges = new Set(
      cases.flatMap(({ run, partners }) =>
        entriesOf(run, 'edge-followed').flatMap(({ node, edge }) => (partners.has(node) ? [edge] : [])),
      ),
    );
    for (const edge of ['next', 'configuration-error', 'missing-prospect-id', 'queue-owner', 'missing-user-id']) {
      expect(edges).toContain(edge);
    }
  });
});
