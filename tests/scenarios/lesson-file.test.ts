import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { printLessonFile } from '#scenarios/lesson-document.ts';
import { parseLessonFile } from '#scenarios/lesson-file.ts';
import { planLesson } from '#scenarios/lesson-plan.ts';
import type { Lesson, LessonQuestion } from '#scenarios/lesson.ts';
import { missingProspectId } from '#scenarios/lessons/missing-prospect-id.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { recordRun } from '#world/record-run.ts';

const input = inputOfScenario(missingProspectId.scenario, catalog);
if (!input.ok) throw new Error(input.error[0]?.message);
const recorded = recordRun(input.value, catalog);
if (!recorded.ok) throw new Error(recorded.error[0]?.message);
const run = recorded.value;

const plan = (change: Partial<Lesson>) => planLesson({ ...missingProspectId, ...change }, run, catalog);
const NODE = 'Add to Inbound Welcome';
const at = { entry: 'edge-followed', node: NODE } as const;
const asks = (question: LessonQuestion) => plan({ steps: [{ at, caption: 'Here.', question }] });

describe('a lesson file', () => {
  it('says where it is wrong, and changes nothing', () => {
    const text = printLessonFile(missingProspectId);
    const faults = (broken: string) => {
      const read = parseLessonFile(broken, catalog);
      return read.ok ? [] : read.error.map(({ at: place, message }) => `${place ?? ''}: ${message}`);
    };
    expect(faults(text.replace('"missing-prospect-id"', '"Missing"'))[0]).toContain('lesson.id: Must be lower-case');
    expect(faults(text.replace('"trip-ended"', '"trip-begun"'))[0]).toContain('lesson.steps[4].at');
    expect(faults(text.replace('"version": 1', '"version": 2'))[0]).toContain('reads up to version 1');
    expect(faults('{}')[0]).toContain('not a lesson');
    expect(faults('[')).toHaveLength(1);
  });

  it('may hold what is still being written; what is missing is told of its stop', () => {
    const half: Lesson = { ...missingProspectId, summary: '', steps: [{ at: 'start', caption: '' }] };
    expect(parseLessonFile(printLessonFile(half), catalog)).toEqual({ ok: true, value: half });
    expect(plan(half).faults).toEqual([{ step: 0, message: 'It has no caption.' }]);
  });
});

describe('a plan of a lesson', () => {
  it('asks for an edge before it is taken, offers those of the node, and knows the one of the journal', () => {
    const { stops, faults } = asks({ type: 'edge' });
    expect(faults).toEqual([]);
    expect(stops[0]).toMatchObject({ shown: (stops[0]?.seq ?? 0) - 1 });
    expect(stops[0]?.question).toMatchObject({ right: 'missing-prospect-id', why: { rule: 'ADD-3' } });
    expect(stops[0]?.question?.choices.map(({ text }) => text)).toEqual([
      'Next',
      'Configuration Error',
      'Missing Prospect ID',
      'Queue Owner',
      'Missing User ID',
    ]);
  });

  it('[ADD-7] knows what the Outcome column shows then, and why', () => {
    expect(asks({ type: 'outcome' }).stops[0]?.question).toMatchObject({ right: 'blank', why: { rule: 'ADD-7' } });
  });

  it('refuses a choice whose proof does not hold, and says what is so instead', () => {
    const choice = { type: 'choice', ask: 'Who?', choices: ['Sam', 'Lena'], right: 'Sam', because: '' } as const;
    const wrong = asks({ ...choice, proof: { type: 'owner', owner: 'Sam Okafor' } });
    expect(wrong.faults[0]?.message).toBe(
      'The right choice does not hold: expected owned by Sam Okafor, but owned by Lena Fischer.',
    );
    expect(wrong.stops[0]?.question).toBeNull();
    expect(asks({ ...choice, right: '', proof: { type: 'trips', count: 1 } }).faults[0]?.message).toBe(
      'None of the choices is marked as right.',
    );
  });

  it('leaves out stops that the run does not have, and says so; those that go back in time are told of', () => {
    const { stops, faults } = plan({
      steps: [
        { at: 'end', caption: 'The end.' },
        { at: { entry: 'trip-held' }, caption: 'Held.' },
        { at: 'start', caption: 'The start.' },
      ],
    });
    expect(stops).toHaveLength(2);
    expect(faults).toEqual([
      { step: 1, message: 'The run has no instant when a trip is held: there is none.' },
      { step: 2, message: 'It lies before the stop in front of it.' },
    ]);
  });

  it('says that the record which it follows is not there', () => {
    expect(plan({ record: { object: 'Lead', name: 'Nobody' } }).faults[0]).toEqual({
      step: null,
      message: 'The run has no Lead "Nobody", which the lesson follows.',
    });
  });
});
