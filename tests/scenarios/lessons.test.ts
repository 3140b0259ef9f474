import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import { lastNodeOf } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { pathDecorations } from '#playback/path-decorations.ts';
import { printLessonFile } from '#scenarios/lesson-document.ts';
import { parseLessonFile } from '#scenarios/lesson-file.ts';
import { planLesson, type LessonPlan, type PlannedStop } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { lessons } from '#scenarios/lessons.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { isTripOf, readRun } from '#scenarios/scenario-reading.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

const runs = new Map<Lesson, RecordedRun>();

/** The lesson as its file gives it back, laid over the run that was recorded from it. */
function played(written: Lesson): LessonPlan {
  const read = parseLessonFile(printLessonFile(written), catalog);
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  const known = runs.get(written);
  const run = known ?? record(read.value);
  runs.set(written, run);
  return planLesson(read.value, run, catalog);
}

function record(lesson: Lesson): RecordedRun {
  const input = inputOfScenario(lesson.scenario, catalog);
  if (!input.ok) throw new Error(JSON.stringify(input.error, null, 2));
  const run = recordRun(input.value, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error, null, 2));
  return run.value;
}

/** All that is written on the canvas, and beside it, while the question of a stop is open. */
function textsAt({ run, record }: LessonPlan, { step, shown, record: other }: PlannedStop): readonly string[] {
  const about = other ?? record;
  const reading = readRun(run, catalog);
  const entry = run.journal[shown];
  const trips = tripsOf(run.journal, { upTo: shown });
  const own = entry && reading.tripOf(entry);
  const trip = trips.find(({ trip: id }) => id === own?.trip) ?? trips.find((each) => about && isTripOf(each, about));
  const drawn = trip && pathDecorations(trip, shown, { at: entry?.at ?? 0, timeZone: 'UTC' });
  const badges = [...(drawn?.nodes.values() ?? [])].map(({ badge }) => badge?.text ?? '');
  // Where the record has come to, it has done nothing yet.
  const queued = trip?.callouts.filter(({ node }) => node === lastNodeOf(trip)) ?? [];
  const handed = step.question?.type === 'edge' ? queued.map(() => 'Next: a callout is handed over') : [];
  return [...badges, ...handed, step.caption];
}

/** What the journal says by the step that a stop stands at, to find a wrong stop quickly. */
const told = ({ run, faults }: LessonPlan): string =>
  faults.length === 0
    ? ''
    : `${faults.map(({ step, message }) => `step ${step}: ${message}`).join('\n')}\n${printJournal(run.journal)}`;

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (_, lesson) => {
  it('comes back from its file as it is', () => {
    expect(parseLessonFile(printLessonFile(lesson), catalog)).toEqual({ ok: true, value: lesson });
  });

  it('records a run in which nothing that it does is refused', () => {
    const { run } = played(lesson);
    const refused = run.journal.filter(({ type }) => type === 'fault-refused' || type === 'edit-refused');
    expect(refused).toEqual([]);
  });

  it('finds every stop in order, and exactly one right answer for every question', () => {
    const plan = played(lesson);
    expect(told(plan)).toBe('');
    expect(plan.stops).toHaveLength(lesson.steps.length);
    for (const { step, question } of plan.stops) {
      expect(question !== null).toBe(step.question !== undefined);
      if (question) expect(question.choices.filter(({ id }) => id === question.right)).toHaveLength(1);
    }
  });

  it('shows nothing that tells the answer while a question is open', () => {
    const plan = played(lesson);
    const told = plan.stops.flatMap((stop) => {
      const { question, shown, seq, step } = stop;
      if (question === null) return [];
      expect(shown).toBeLessThan(seq);
      const right = question.choices.find(({ id }) => id === question.right)?.text ?? '';
      const words = step.question?.type === 'outcome' ? right.replace(' (Outreach)', '') : right;
      return textsAt(plan, stop)
        .filter((text) => text.includes(words))
        .map((text) => `${question.ask}: ${text}`);
    });
    expect(told).toEqual([]);
  });

  it('ends as it teaches', () => {
    const { ends } = played(lesson);
    expect(ends.length).toBeGreaterThan(0);
    const broken = ends.filter(({ ok }) => !ok).map(({ expected, actual }) => `expected ${expected}; was ${actual}`);
    expect(broken).toEqual([]);
  });
});

describe('the list of lessons', () => {
  it('names no id twice and keeps those of a group together', () => {
    const ids = lessons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = lessons.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it('has captions and notes in bold and code alone', () => {
    const texts = lessons.flatMap(({ steps }) => steps.flatMap(({ caption, notes }) => [caption, notes ?? '']));
    // A heading, a list, a link, a table or HTML would be shown as it is written.
    expect(texts.filter((text) => /^\s*[#>*-]\s|\]\(|<[a-z]|\n\n|\|/m.test(text))).toEqual([]);
    expect(texts.filter((text) => text.split('**').length % 2 === 0 || text.split('`').length % 2 === 0)).toEqual([]);
  });
});
