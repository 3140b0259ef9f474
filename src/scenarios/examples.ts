import type { FlowGraph } from '#graph/flow-graph.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import type { RunInput } from '#world/run-input.ts';
import { LAST_CHANGE } from './demo-org/plan.ts';
import { demoOrg } from './demo-org.ts';
import { flagshipMistake } from './examples/flagship-mistake.ts';
import { queueOwner } from './examples/queue-owner.ts';
import { repaired } from './examples/repaired.ts';
import { arrivals, turningHot } from './examples/stimuli.ts';

/** A graph that is shipped, with what it teaches and a run that shows it. */
export interface Example {
  /** The graph's id. */
  readonly id: string;
  readonly title: string;
  /** What is to be learnt from it, in one sentence. */
  readonly lesson: string;
  /** Its file under `public`. */
  readonly file: string;
  readonly graph: FlowGraph;
  /** Suggested for a run of one's own: the trigger, a file of records under `public` or those of the org, and what to change. */
  readonly trigger: 'new' | 'updated';
  readonly records: string;
  /** A whole run in the demo org that shows the lesson. */
  readonly input: () => RunInput;
}

/** The three lessons on Add to Sequence, in the order in which they are told. The first is what a newcomer sees. */
export const examples: readonly Example[] = [
  {
    id: flagshipMistake.id,
    title: 'The mistake: add new leads at once',
    lesson:
      'A lead that is new in Salesforce has no prospect in Outreach yet, so Add to Sequence behind New Lead leaves by Missing Prospect ID every time.',
    file: 'examples/flagship-mistake.flow.json',
    graph: flagshipMistake,
    trigger: 'new',
    records: 'examples/leads.csv',
    input: () => runOf(flagshipMistake, arrivals()),
  },
  {
    id: repaired.id,
    title: 'The repair: wait for the Prospect ID',
    lesson:
      'The sync writes the Outreach Prospect ID back some minutes later; that update starts the Updated trigger, and now the prospect can be added.',
    file: 'examples/repaired.flow.json',
    graph: repaired,
    trigger: 'new',
    records: 'examples/leads.csv',
    input: () => runOf(repaired, arrivals()),
  },
  {
    id: queueOwner.id,
    title: 'Queue-owned leads: assign first',
    lesson:
      'Nobody can send from a queue, and the sync makes no prospect of what a queue owns: assign the lead to a user, wait for its Prospect ID, then add it.',
    file: 'examples/queue-owner.flow.json',
    graph: queueOwner,
    trigger: 'updated',
    records: 'Leads of the Recycled Leads and Inbound Leads queues, with Rating set to Hot',
    input: () => runOf(queueOwner, turningHot(demoOrg())),
  },
];

/** From 09:00 on the morning of the demo org, for a week at most (RUN-2). */
const runOf = (graph: FlowGraph, stimuli: RunInput['stimuli']): RunInput => ({
  graphs: [graph],
  org: demoOrg(),
  start: LAST_CHANGE + HOUR,
  until: 7 * DAY,
  seed: 1,
  stimuli,
});
