import { describe, expect, it } from 'vitest';
import { calloutStateAt } from '#playback/callouts/callout-chart-state.ts';
import { partAt } from '#playback/callouts/callout-phases.ts';
import { calloutRows, spanOf } from '#playback/callouts/callout-rows.ts';
import { runViewOf } from '#playback/run-view.ts';
import { catalog } from '#nodes/catalog.ts';
import { SECOND } from '#shared/instant.ts';
import { orgAt } from '#world/org-at.ts';
import { retryWords } from '#world/retry-words.ts';
import { buildGraph } from '../../support/build-graph.ts';
import { calmOrg, calmOrgWith, lockedUsers, touch } from '../../support/callout-run.ts';
import { runScenario } from '../../support/run-scenario.ts';
import { START } from '../../support/small-org.ts';

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});
const failing = runScenario({
  graph,
  org: calmOrgWith({ outreach: { users: lockedUsers } }),
  stimuli: [touch('ready')],
});
const fine = runScenario({ graph, org: calmOrg, stimuli: [touch('ready')] });

const rowsOf = (run: typeof fine) => calloutRows(runViewOf(run, catalog));

describe('the life of a callout', () => {
  it('[APP-7] gathers, is sent and is answered', () => {
    const [row] = rowsOf(fine);
    expect(row?.life.map(({ kind }) => kind)).toEqual(['gathering', 'sending', 'answered']);
    const [gathering, sending] = row?.life ?? [];
    expect(gathering).toMatchObject({ from: START, to: START + 30 * SECOND });
    expect(sending).toMatchObject({ from: START + 30 * SECOND });
  });

  it('[APP-4] [LOG-3] waits between seven attempts, each of which failed, and ends with the last', () => {
    const [row] = rowsOf(failing);
    const kinds = row?.life.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'sending').length).toBe(7);
    expect(kinds.filter((kind) => kind === 'waiting').length).toBe(6);
    expect(kinds.filter((kind) => kind === 'failed').length).toBe(7);
    expect(kinds.at(-1)).toBe('failed');
  });

  it('[LOG-3] is never in two parts at once, and no part begins before the one before it', () => {
    for (const row of [...rowsOf(fine), ...rowsOf(failing)]) {
      const phases = row.life.filter((part) => part.type === 'phase');
      for (const [index, phase] of phases.entries()) {
        expect(phase.to).toBeGreaterThanOrEqual(phase.from);
        expect(phases[index + 1]?.from ?? Infinity).toBeGreaterThanOrEqual(phase.to);
      }
      const seqs = row.life.map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
  });

  it('[APP-4] the statechart has left "Sending" with the answer, for the wait or the end that it leads to', () => {
    const [row] = rowsOf(failing);
    if (row === undefined) throw new Error('a callout');
    const states = row.callout.attempts.map(({ answer }) => calloutStateAt(row.callout, answer?.seq ?? -1));
    expect(states).toEqual([...Array.from({ length: 6 }, () => 'waiting'), 'error']);
  });

  it('[LOG-9] the statechart stands in the state of the entry shown, and in none before', () => {
    const [row] = rowsOf(failing);
    if (row === undefined) throw new Error('a callout');
    const at = (kind: string): number => row.life.find((part) => part.kind === kind)?.seq ?? -1;
    expect(calloutStateAt(row.callout, row.callout.queuedSeq - 1)).toBeNull();
    expect(calloutStateAt(row.callout, at('gathering'))).toBe('gathering');
    expect(calloutStateAt(row.callout, at('sending'))).toBe('sending');
    expect(calloutStateAt(row.callout, at('waiting'))).toBe('waiting');
    expect(calloutStateAt(row.callout, failing.journal.length)).toBe('error');
    expect(partAt(row.life, at('waiting'))?.kind).toBe('waiting');
  });

  it('[LOG-8] the chart spans from the first callout to its end', () => {
    const [from, to] = spanOf(rowsOf(failing), failing.journal.at(-1)?.at ?? 0);
    expect(from).toBe(START);
    expect(to).toBe(rowsOf(failing)[0]?.callout.end?.at);
    expect(spanOf([], START)).toEqual([START, START + SECOND]);
  });

  it('[APP-5] [APP-6] the retry table says whether and when the error is tried again', () => {
    const [row] = rowsOf(failing);
    if (row === undefined) throw new Error('a callout');
    const state = orgAt(failing, failing.journal.length - 2).leandata;
    const [words] = retryWords(row.callout, state);
    expect(words?.text).toMatch(
      /^qualifies for a retry: 1 hours? after the answer \(Retry Action In\)\. 0 of 6 retries left\.$/,
    );
    const refused = { ...state, retryTable: { ...state.retryTable, 'ERR-13': false } };
    expect(retryWords(row.callout, refused)[0]).toMatchObject({ text: 'does not qualify for a retry.', rule: 'APP-5' });
  });
});
