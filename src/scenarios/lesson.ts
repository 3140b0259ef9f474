import { z } from '#graph/zod.ts';
import { expectationSchema, type Expectation } from './expectation.ts';
import { anchorSchema, recordRefSchema, type Anchor, type RecordRef } from './scenario-anchor.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** What a stop brings to the front: a tab of the details, a part of the drawer, another record of the run. */
export interface LessonShow {
  readonly tab?: 'why' | 'record' | 'callout' | 'log';
  readonly drawer?: 'callouts' | 'world' | 'outcomes' | 'machine';
  readonly record?: RecordRef;
}

/** A question that stands in the way until it is answered or skipped. What is right is read from the journal. */
export type LessonQuestion =
  /** "Which edge next?" Asked just before the stop's entry, which is an `edge-followed`; offers the node's edges. */
  | {
      readonly type: 'edge';
      /** Instead of the usual wording. */
      readonly ask?: string;
    }
  /** "What does the Outcome column show?" as it stands at the stop. */
  | { readonly type: 'outcome'; readonly ask?: string }
  /** Anything else: one of the choices is right, and `proof` holds in the run (at the stop where it has no `at`). */
  | {
      readonly type: 'choice';
      readonly ask: string;
      readonly choices: readonly string[];
      /** One of the choices, word for word. */
      readonly right: string;
      /** Why it is right, in a sentence. */
      readonly because: string;
      readonly proof: Expectation;
    };

/** One stop of a lesson. Captions and notes may use `**bold**` and `` `code` `` and nothing else. */
export interface LessonStep {
  readonly at: Anchor;
  readonly caption: string;
  /** For the presenter alone. */
  readonly notes?: string;
  readonly show?: LessonShow;
  readonly question?: LessonQuestion;
}

/** A run with captions, stops and questions. */
export interface Lesson {
  /** Lower-case words joined by hyphens, unique among the lessons: what its address says. */
  readonly id: string;
  readonly title: string;
  /** Heading that it stands under in the list. */
  readonly group: string;
  /** What is to be learnt, in one sentence. */
  readonly summary: string;
  readonly scenario: Scenario;
  /** The record that the lesson follows; that of the run's first trip where absent. */
  readonly record?: RecordRef;
  readonly steps: readonly LessonStep[];
  /** How the run must end for the lesson to teach what it says. */
  readonly ends: readonly Expectation[];
}

const name = z.string().min(1);
/** What is still being written may be empty: the player and the editor say so. */
const text = z.string();

const questionSchema: z.ZodType<LessonQuestion> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('edge'), ask: z.exactOptional(text) }),
  z.strictObject({ type: z.literal('outcome'), ask: z.exactOptional(text) }),
  z.strictObject({
    type: z.literal('choice'),
    ask: text,
    choices: z.array(text).max(9),
    right: text,
    because: text,
    proof: expectationSchema,
  }),
]);

export const lessonSchema: z.ZodType<Lesson> = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'Must be lower-case words or digits joined by hyphens, such as missing-user-id.',
    ),
  title: name,
  group: name,
  summary: text,
  scenario: scenarioSchema,
  record: z.exactOptional(recordRefSchema),
  steps: z.array(
    z.strictObject({
      at: anchorSchema,
      caption: text,
      notes: z.exactOptional(text),
      show: z.exactOptional(
        z.strictObject({
          tab: z.exactOptional(z.enum(['why', 'record', 'callout', 'log'])),
          drawer: z.exactOptional(z.enum(['callouts', 'world', 'outcomes', 'machine'])),
          record: z.exactOptional(recordRefSchema),
        }),
      ),
      question: z.exactOptional(questionSchema),
    }),
  ),
  ends: z.array(expectationSchema),
});
