import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import { entryBeforeAnswer } from './entry-before-answer.ts';
import { askQuestion, type AskedQuestion } from './lesson-question.ts';
import type { Lesson, LessonStep } from './lesson.ts';
import { findAnchor } from './scenario-instant.ts';
import { readRun, refText, type RecordKey } from './scenario-reading.ts';

/** One stop of a lesson in the run that was recorded for it. */
export interface PlannedStop {
  readonly step: LessonStep;
  /** Entry at which it stands. */
  readonly seq: number;
  /** Entry that is shown while its question is open: it lies before what settles the answer. */
  readonly shown: number;
  readonly question: AskedQuestion | null;
  /** Record that is shown instead of the lesson's own. */
  readonly record: RecordKey | null;
}

/** What hinders a lesson: at a stop, counted from 0, or as a whole. */
export interface LessonFault {
  readonly step: number | null;
  readonly message: string;
}

/** A lesson laid over its recorded run. Stops that the run does not have are left out and told among the faults. */
export interface LessonPlan {
  readonly lesson: Lesson;
  readonly run: RecordedRun;
  /** The record that the lesson follows; null where the run has no trip and none is named. */
  readonly record: RecordKey | null;
  readonly stops: readonly PlannedStop[];
  readonly ends: readonly ExpectationCheck[];
  readonly faults: readonly LessonFault[];
}

export function planLesson(lesson: Lesson, run: RecordedRun, catalog: NodeCatalog): LessonPlan {
  const reading = readRun(run, catalog);
  const faults: LessonFault[] = [];
  const first = reading.trips[0];
  const named = lesson.record === undefined ? undefined : reading.find(lesson.record);
  if (lesson.record !== undefined && named === undefined)
    faults.push({ step: null, message: `The run has no ${refText(lesson.record)}, which the lesson follows.` });
  const record = named ?? (first === undefined ? undefined : { object: first.object, id: first.record });
  let before = 0;
  const stops = lesson.steps.flatMap((step, index): readonly PlannedStop[] => {
    const fault = (message: string): readonly PlannedStop[] => {
      faults.push({ step: index, message });
      return [];
    };
    if (step.caption.trim() === '') faults.push({ step: index, message: 'It has no caption.' });
    const found = findAnchor(reading, step.at, record);
    if (!found.ok) return fault(found.error);
    const seq = found.value;
    if (seq < before) faults.push({ step: index, message: 'It lies before the stop in front of it.' });
    before = seq;
    const other = step.show?.record;
    const shownRecord = other === undefined ? null : (reading.find(other) ?? null);
    if (other !== undefined && shownRecord === null) return fault(`The run has no ${refText(other)}.`);
    const asked = step.question && askQuestion(step.question, { reading, catalog, record, seq });
    if (asked?.ok === false) faults.push({ step: index, message: asked.error });
    const question = asked?.ok === true ? asked.value : null;
    const shown = question && step.question ? entryBeforeAnswer(reading, seq, step.question.type) : seq;
    return [{ step, seq, shown, question, record: shownRecord }];
  });
  const ends = lesson.ends.map((expectation) => checkExpectation(reading, expectation, { record }));
  return { lesson, run, record: record ?? null, stops, ends, faults };
}
