import type { OrgEdit } from '#world/edit-org.ts';
import type { Lesson, LessonStep } from '../lesson.ts';
import type { ScenarioLine } from '../scenario.ts';
import { demo } from './demo.ts';
import { addOnRating } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

/** What differs between the lessons on Outreach's errors: one lead, one cause, one cure. */
interface ErrorSketch {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Such as `ERR-9`. */
  readonly error: string;
  readonly sequence: string;
  /** Email address of the lead. */
  readonly email: string | { readonly name: string };
  /** What its rating is changed to, and from: that is what starts the trip. */
  readonly rating: readonly [to: string, from: string];
  /** How the demo org is made fit before the run. */
  readonly edits?: readonly OrgEdit[];
  /** What is broken, and mended, on the way. */
  readonly stimuli?: readonly ScenarioLine[];
  /** Caption of the first stop: who it is about, and what is the matter. */
  readonly opening: string;
  /** Caption at the refusal: what Outreach says. */
  readonly refusal: string;
  /** Whether the failure qualifies for a retry (APP-5). */
  readonly retried: boolean;
  /** Why it does, or does not, in a sentence. */
  readonly because: string;
  /** Where it is mended, and how; absent where nobody needs to do anything. */
  readonly cure?: { readonly at: string; readonly caption: string };
  /** Caption of the last stop but one: how it goes on from there. */
  readonly ending: string;
  readonly notes?: string;
  /** When it is reprocessed by hand, where that is not two hours after the start. */
  readonly reprocessedAt?: string;
  /** How the callout ends: success, unless said otherwise. */
  readonly final?: 'error';
  /** Attempts that it takes: two where it is retried, one where it is not. */
  readonly attempts?: number;
}

const RETRIES = 'Yes: it stays Pending and is tried again';
const FAILS = 'No: it ends as Error at once';

/** Reprocessing from the audit log, once the cause is mended: by the same trigger, with the rating as it was. */
const reprocessed = (at: string, id: string, from: string): ScenarioLine => ({
  at,
  reprocess: { object: 'Lead', id, trigger: 'updated', before: { Rating: from } },
});

/** A lesson on one of Outreach's errors. One that is not retried is reprocessed by hand, two hours later. */
export function errorLesson(sketch: ErrorSketch): Lesson {
  const { error, sequence, rating, retried, cure } = sketch;
  const [to, from] = rating;
  const node = `Add to ${sequence}`;
  const record =
    typeof sketch.email === 'string' ? demo.lead(sketch.email) : { object: 'Lead', name: sketch.email.name };
  const id = 'id' in record ? record.id : demo.leadNamed(record.name).id;
  const again = sketch.reprocessedAt !== undefined || (!retried && cure !== undefined);
  const result = sketch.final ?? 'success';
  const trips = again ? 2 : 1;
  const steps: readonly LessonStep[] = [
    { at: 'start', caption: sketch.opening, ...(sketch.notes === undefined ? {} : { notes: sketch.notes }) },
    {
      at: { entry: 'edge-followed', node },
      caption: `**${node}** has all it needs: a Prospect ID on the lead and a User ID on its owner.`,
      question: { type: 'edge' },
    },
    {
      at: { entry: 'callout-sent' },
      caption:
        'The trip went on at once. The callout waited up to **30 seconds** for others, so that a batch could go out together; now it is sent. Whatever Outreach answers, the path will not change any more.',
      show: { tab: 'callout' },
    },
    {
      at: { entry: 'callout-answered' },
      caption: sketch.refusal,
      show: { tab: 'callout' },
      question: {
        type: 'choice',
        ask: 'Will LeanData try this one again by itself?',
        choices: [RETRIES, FAILS],
        right: retried ? RETRIES : FAILS,
        because: sketch.because,
        proof: {
          type: 'audit-outcome',
          outcome: retried ? 'pending' : 'error',
          at: { entry: retried ? 'callout-retry-scheduled' : 'callout-ended' },
        },
      },
    },
    ...(cure === undefined
      ? []
      : [{ at: { after: cure.at }, caption: cure.caption, show: { tab: 'log' } } satisfies LessonStep]),
    {
      at: { entry: 'callout-ended', nth: trips },
      caption: sketch.ending,
      show: { tab: 'callout', drawer: 'callouts' },
      question: { type: 'outcome' },
    },
    {
      at: 'end',
      caption:
        'A callout error fails only the adding: **Mark as being worked** was not taken back, and no error edge was followed.',
      show: { tab: 'record' },
    },
  ];
  return lesson({
    id: sketch.id,
    title: sketch.title,
    group: 'Errors of Outreach',
    summary: sketch.summary,
    scenario: scenario({
      graphs: [addOnRating(sequence)],
      ...(sketch.edits === undefined ? {} : { edits: sketch.edits }),
      stimuli: [
        { at: '1m', update: { object: 'Lead', id, fields: { Rating: to } } },
        ...(sketch.stimuli ?? []),
        ...(again ? [reprocessed(sketch.reprocessedAt ?? '2h', id, from)] : []),
      ],
    }),
    record,
    steps,
    ends: [
      retried
        ? { type: 'callout', node, error, result: null, attempts: 1, at: { entry: 'callout-retry-scheduled' } }
        : { type: 'callout', node, error, result: 'error', attempts: 1, trip: 1 },
      { type: 'callout', node, result, attempts: sketch.attempts ?? (retried ? 2 : 1) },
      { type: 'trips', count: trips, record },
      { type: 'edge', node, edge: 'Next' },
      { type: 'node-error', node, marked: result === 'error' },
      { type: 'audit-outcome', outcome: result },
      ...(result === 'success' ? [{ type: 'sequence-state', sequence, state: 'active' } as const] : []),
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
    ],
  });
}
