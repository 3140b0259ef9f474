import { describe, expect, it } from 'vitest';
import { groupsOf } from '#app/lessons/filter-lessons.ts';
import { withScore, withStop } from '#app/lessons/lesson-progress.ts';
import { makeLesson } from '#app/lessons/make-lesson.ts';
import { addLesson, changeLesson, freeLessonId, removeLesson } from '#app/lessons/own-lessons.ts';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { planLesson } from '#scenarios/lesson-plan.ts';
import { lessons } from '#scenarios/lessons.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { recordRun } from '#world/record-run.ts';
import { recordedRun, workspace } from '../workspace-fixture.ts';

const run = recordedRun();
const made = makeLesson(run, 3, []);
if (!made.ok) throw new Error(made.error);
const mine = made.value;

describe('a lesson made of a run', () => {
  it('[CLK-2] records the same journal, and stops at the step that was shown', () => {
    const input = inputOfScenario(mine.scenario, catalog);
    if (!input.ok) throw new Error(input.error[0]?.message);
    const again = recordRun(input.value, catalog);
    if (!again.ok) throw new Error(again.error[0]?.message);
    expect(printJournal(again.value.journal)).toBe(printJournal(run.journal));
    expect(planLesson(mine, again.value, catalog).stops.map(({ seq }) => seq)).toEqual([3]);
  });

  it('is refused for a run that does more than a lesson can tell', () => {
    const [stimulus] = run.input.stimuli;
    const stimuli = Array.from(
      { length: 501 },
      () => stimulus ?? { type: 'create-record' },
    ) as typeof run.input.stimuli;
    expect(makeLesson({ ...run, input: { ...run.input, stimuli } }, 0, [])).toMatchObject({
      ok: false,
      error: expect.stringContaining('501 things') as string,
    });
  });
});

describe("one's own lessons", () => {
  it('are added under a free id, changed and taken away, and every step can be undone', () => {
    const store = workspace();
    const all = (): readonly string[] => store.getState().lessons.map(({ id, title }) => `${id}: ${title}`);
    const first = addLesson(store, mine, 'Made');
    const second = addLesson(store, mine, 'Imported');
    expect(second.id).not.toBe(first.id);
    changeLesson(store, { ...first, title: 'A' }, 'Renamed the lesson', 'title');
    changeLesson(store, { ...first, title: 'Ab' }, 'Renamed the lesson', 'title');
    removeLesson(store, first);
    expect(all()).toEqual([`${second.id}: ${second.title}`]);
    store.getState().undo();
    expect(all()).toEqual([`${first.id}: Ab`, `${second.id}: ${second.title}`]);
    store.getState().undo();
    expect(all()[0]).toBe(`${first.id}: ${first.title}`);
    store.getState().undo();
    store.getState().undo();
    expect(all()).toEqual([]);
    store.getState().redo();
    expect(all()).toEqual([`${first.id}: ${first.title}`]);
  });

  it('never take the address of a shipped one', () => {
    const [shipped] = lessons;
    if (!shipped) throw new Error('No lesson ships');
    const added = addLesson(workspace(), shipped, 'Imported');
    expect(lessons.map(({ id }) => id)).not.toContain(added.id);
    expect(freeLessonId([], 'Größe & Maß!')).toBe('gro-e-ma');
    expect(freeLessonId([], '???')).toBe('lesson');
  });

  it('are back on the next visit in their order; one that cannot be read is told of and kept aside', async () => {
    const store = createMemoryStore();
    const before = workspace();
    const second = addLesson(before, { ...mine, id: 'b-second' }, 'Made');
    const first = addLesson(before, { ...mine, id: 'a-first' }, 'Made');
    await startAutosave(before, store, { saved: [] }).flush();
    const loaded = await loadWorkspace(store, catalog);
    expect(loaded?.lessons).toEqual([second, first]);
    await store.write([{ type: 'put', kind: 'lesson', id: 'a-first', body: '{"format":"x"}' }]);
    const damaged = await loadWorkspace(store, catalog);
    expect(damaged?.lessons).toEqual([second]);
    expect(damaged?.problems[0]).toContain('The lesson "a-first" cannot be read');
    expect((await store.get('damaged', 'lesson a-first')).ok).toBe(true);
  });
});

describe('progress in lessons', () => {
  it('keeps the stop reached, and of several scores the best', () => {
    const good = { questions: 3, right: 2, wrong: 1, skipped: 0 };
    const poor = { questions: 3, right: 1, wrong: 2, skipped: 0 };
    const once = withScore(withStop({}, 'a', 4), 'a', good);
    expect(once['a']).toEqual({ at: 0, best: good });
    expect(withScore(once, 'a', poor)['a']?.best).toEqual(good);
    expect(withStop(once, 'a', 2)['a']).toEqual({ at: 2, best: good });
    // The lesson has changed since: scores of other questions do not compare.
    expect(withScore(once, 'a', { ...poor, questions: 4 })['a']?.best?.questions).toBe(4);
  });
});

describe('the search of lessons', () => {
  it('finds all words anywhere in title, group, summary and captions, and keeps the order of groups', () => {
    expect(groupsOf(lessons, '').flatMap((group) => group.lessons)).toEqual(lessons);
    const found = groupsOf(lessons, 'missing  PROSPECT').flatMap((group) => group.lessons);
    expect(found.map(({ id }) => id)).toContain('missing-prospect-id');
    expect(found.length).toBeLessThan(lessons.length);
    expect(groupsOf(lessons, 'zebra')).toEqual([]);
  });
});
