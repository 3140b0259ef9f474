import { describe, expect, it } from 'vitest';
import { requestsText, responseText } from '#playback/wire-text.ts';
import { buildGraph } from '../support/build-graph.ts';
import { calmOrg, touch } from '../support/callout-run.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});
const [entry] = entriesOf(runScenario({ graph, org: calmOrg, stimuli: [touch('ready')] }), 'callout-answered');
if (entry === undefined) throw new Error('an answer');
const answer = {
  seq: entry.seq,
  at: entry.at,
  status: entry.status,
  error: entry.error,
  body: entry.body,
  durationMs: 1,
};

describe('what went over the wire', () => {
  it('[LOG-3] shows each request with its headers and its answer, and the token of nobody', () => {
    const text = requestsText(entry);
    expect(text).toContain('GET /api/v2/users/1\nauthorization: Bearer ***');
    expect(text).toContain('POST /api/v2/sequenceStates');
    expect(text).toContain('→ HTTP 200');
    expect(text).not.toMatch(/access-\d/);
  });

  it('[OUT-5] shows the answer with its status, its headers of the rate limit and its body', () => {
    const text = responseText({ requests: entry.requests, answer });
    expect(text).toMatch(/^HTTP 201\n/);
    expect(text).toContain('x-ratelimit-remaining: ');
    expect(text).toContain('"type": "sequenceState"');
  });

  it('[ERR-18] says that nothing answered', () => {
    expect(responseText({ requests: [], answer: { ...answer, status: 0, body: null } })).toBe('No answer');
  });
});
