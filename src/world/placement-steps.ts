import { edgesOf, nodeById, triggerNode } from '#graph/graph-queries.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Duration } from '#shared/instant.ts';
import { CalloutSteps } from './placement/callout-steps.ts';
import type { PlacementStep, PlacementTimeline, Saying } from './placement-story.ts';
import { syncStep } from './placement/sync-step.ts';

export interface StepScope {
  readonly graph: FlowGraph;
  readonly node: NodeId;
  readonly catalog: NodeCatalog;
  /** Mapped fields that carry the Outreach Prospect ID. */
  readonly idFields: readonly string[];
  /** Where the node adds prospects to, in words. */
  readonly sequence: string;
}

/** Folds the journal of a run of one record into what a person would tell of it. */
export function placementSteps(journal: readonly JournalEntry[], scope: StepScope): PlacementTimeline {
  const fold = new StepFold(scope, journal[0]?.at ?? 0);
  for (const entry of journal) fold.take(entry);
  return fold.finish();
}

class StepFold {
  readonly #scope: StepScope;
  readonly #start: number;
  readonly #steps: PlacementStep[] = [];
  /** The record, and the contact or master that it became. */
  readonly #records = new Set<string>();
  readonly #trips = new Map<string, string[]>();
  readonly #callouts: CalloutSteps;
  #reached = false;
  #addedAfter: Duration | null = null;

  constructor(scope: StepScope, start: number) {
    this.#scope = scope;
    this.#start = start;
    this.#callouts = new CalloutSteps(scope.sequence);
  }

  take(entry: JournalEntry): void {
    if (this.#addedAfter !== null) return;
    switch (entry.type) {
      case 'record-changed':
        return this.#changed(entry);
      case 'write-refused':
        return this.#records.size > 0
          ? undefined
          : this.#say(entry.at, { text: `Salesforce refuses the ${this.#noun}: ${entry.message}`, tone: 'error' });
      case 'sync-carried':
      case 'sync-refused':
        return this.#synced(entry);
      case 'record-not-routed':
        return this.#records.has(entry.record) ? this.#notRouted(entry) : undefined;
      case 'trip-started':
        if (this.#records.has(entry.record)) this.#trips.set(entry.trip, []);
        return undefined;
      case 'trip-record-changed':
        if (this.#trips.has(entry.trip)) this.#records.add(entry.record);
        return undefined;
      case 'edge-followed':
      case 'trip-held':
      case 'trip-reverted':
      case 'trip-ended':
        return this.#travelled(entry);
      case 'callout-queued':
      case 'callout-answered':
      case 'callout-retry-scheduled':
      case 'callout-ended':
        return this.#called(entry);
      default:
        return undefined;
    }
  }

  finish(): PlacementTimeline {
    return { steps: this.#steps, reached: this.#reached, addedAfter: this.#addedAfter };
  }

  get #noun(): string {
    return this.#scope.graph.object.toLowerCase();
  }

  #name(node: NodeId): string {
    return `"${nodeById(this.#scope.graph, node)?.name ?? node}"`;
  }

  #edge(node: NodeId, edge: string): string {
    const from = nodeById(this.#scope.graph, node);
    return (from && edgesOf(from, this.#scope.catalog).find(({ id }) => id === edge)?.title) ?? edge;
  }

  /** What is said twice in a row is said once. */
  #say(at: number, step: Saying): void {
    const text = step.text.endsWith('.') ? step.text : `${step.text}.`;
    if (this.#steps.at(-1)?.text !== text) this.#steps.push({ after: at - this.#start, ...step, text });
  }

  #changed({ at, object, id, kind, by, fields }: EntryOf<'record-changed'>): void {
    const value = (names: readonly string[]) => fields.find(([name]) => names.includes(name))?.[2] ?? null;
    const prospectId = value(this.#scope.idFields);
    if (object === 'prospect' && kind === 'created' && by.through === 'person') {
      return this.#say(at, { text: `Prospect ${id} is created in Outreach.`, tone: 'plain' });
    }
    if (object === this.#scope.graph.object && kind === 'created' && this.#records.size === 0) {
      this.#records.add(id);
      const made = by.through === 'outreach-sync';
      const withId =
        prospectId === null ? 'without an Outreach Prospect ID' : `with its Outreach Prospect ID ${String(prospectId)}`;
      const text = made
        ? `The sync makes a ${this.#noun} of the prospect in Salesforce, ${withId}.`
        : `A new ${this.#noun} is created in Salesforce. It has no Outreach Prospect ID.`;
      this.#say(at, { text, tone: 'plain', ...(made && { rule: 'SYN-3' }) });
    } else if (this.#records.has(id) && by.through === 'outreach-sync' && prospectId !== null) {
      const text = `The sync writes Outreach Prospect ID ${String(prospectId)} back to the ${object.toLowerCase()}.`;
      this.#say(at, { text, tone: 'success', rule: 'SYN-3' });
    }
  }

  #synced(entry: EntryOf<'sync-carried' | 'sync-refused'>): void {
    const mine = this.#records.has(entry.record) || (entry.record === '' && this.#records.size === 0);
    const step = mine && entry.object !== 'User' ? syncStep(entry, this.#noun) : undefined;
    if (step) this.#say(entry.at, step);
  }

  #notRouted({ at, trigger, why }: EntryOf<'record-not-routed'>): void {
    const node = triggerNode(this.#scope.graph, trigger);
    const text = `${node ? this.#name(node.id) : 'The trigger'} does not take the ${this.#noun}: ${why.text}`;
    this.#say(at, { text, tone: 'plain', rule: why.rule ?? 'GRA-3' });
  }

  #travelled(entry: EntryOf<'edge-followed' | 'trip-held' | 'trip-reverted' | 'trip-ended'>): void {
    const way = this.#trips.get(entry.trip);
    if (!way) return;
    if (entry.type === 'trip-ended') {
      if (way.length > 0) this.#tellWay(entry.at, way, `ends there without coming to ${this.#name(this.#scope.node)}`);
      way.length = 0;
    } else if (entry.type === 'trip-held') {
      this.#tellWay(entry.at, [...way, entry.node], 'waits there');
      way.length = 0;
    } else if (entry.node !== this.#scope.node) {
      if (entry.type === 'edge-followed') way.push(entry.node);
      else
        this.#say(entry.at, {
          text: `${this.#name(entry.node)} puts the path back: ${entry.why.text}`,
          tone: 'error',
          rule: 'ADD-8',
        });
    } else {
      this.#atNode(entry, way);
    }
  }

  #tellWay(at: number, way: readonly NodeId[], how: string): void {
    this.#say(at, {
      text: `The ${this.#noun} goes through ${shortened(way.map((node) => this.#name(node)))} and ${how}.`,
      tone: 'plain',
      rule: 'GRA-3',
    });
  }

  #comeToNode(at: number, way: string[]): void {
    this.#reached = true;
    if (way.length > 0) this.#tellWay(at, way, `comes to ${this.#name(this.#scope.node)}`);
    way.length = 0;
  }

  #atNode(entry: EntryOf<'edge-followed' | 'trip-reverted'>, way: string[]): void {
    const { at, node, why } = entry;
    this.#comeToNode(at, way);
    const rule = why.rule === undefined ? {} : { rule: why.rule };
    if (entry.type === 'trip-reverted') {
      const text = `${this.#name(node)} is misconfigured, and all that the path changed is put back: ${why.text}`;
      this.#say(at, { text, tone: 'error', ...rule });
    } else if (entry.error) {
      const where =
        entry.to === null
          ? '. That edge leads nowhere: the trip ends without an Outcome'
          : ` to ${this.#name(entry.to)}`;
      this.#say(at, {
        text: `${this.#name(node)} is left by ${this.#edge(node, entry.edge)}${where}. ${why.text}`,
        tone: 'error',
        ...rule,
      });
    } else if (why.rule === 'MRG-2') {
      this.#say(at, { text: why.text, tone: 'error', ...rule });
    }
  }

  #called(entry: EntryOf<'callout-queued' | 'callout-answered' | 'callout-retry-scheduled' | 'callout-ended'>): void {
    if (entry.type === 'callout-queued') {
      const way = this.#trips.get(entry.trip);
      if (!way || entry.node !== this.#scope.node) return;
      this.#comeToNode(entry.at, way);
    }
    const step = this.#callouts.take(entry);
    if (!step) return;
    this.#say(entry.at, step);
    if (entry.type === 'callout-ended' && entry.result === 'success') this.#addedAfter = entry.at - this.#start;
  }
}

const NAMED = 8;

/** `"A", "B", … 12 more …, "Y", "Z"` */
function shortened(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(', ');
  const [head, tail] = [names.slice(0, NAMED / 2), names.slice(-2)];
  return [...head, `${names.length - head.length - tail.length} more`, ...tail].join(', ');
}
