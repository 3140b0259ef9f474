import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { plainCaption } from '#playback/lessons/caption-text.tsx';
import { scoreOf, scoreText, verdictOf } from '#playback/lessons/lesson-score.ts';
import { planLesson } from '#scenarios/lesson-plan.ts';
import { missingProspectId } from '#scenarios/lessons/missing-prospect-id.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { recordRun } from '#world/record-run.ts';

const input = inputOfScenario(missingProspectId.scenario, catalog);
const run = input.ok ? recordRun(input.value, catalog) : undefined;
if (run?.ok !== true) throw new Error('The lesson cannot be recorded');
const plan = planLesson(missingProspectId, run.value, catalog);
const asked = plan.stops.flatMap(({ question }, stop) => (question ? [stop] : []));
const [first = 0, second = 0] = asked;

describe('the score of a lesson', () => {
  it('counts right, wrong and skipped; what nobody came to is skipped', () => {
    const right = plan.stops[first]?.question?.right ?? '';
    const answers = {
      [first]: { type: 'chosen', choice: right },
      [second]: { type: 'chosen', choice: 'success' },
    } as const;
    expect(verdictOf(plan, answers, first)).toBe('right');
    expect(verdictOf(plan, answers, second)).toBe('wrong');
    const score = scoreOf(plan, answers);
    expect(score).toEqual({ questions: 3, right: 1, wrong: 1, skipped: 1 });
    expect(scoreText(score)).toBe('1 of 3 questions was answered right, 1 wrong, 1 skipped.');
  });

  it('reads well for no question, for one, and for all right', () => {
    const none = { questions: 0, right: 0, wrong: 0, skipped: 0 };
    expect(scoreText(none)).toBe('This lesson asks no questions.');
    expect(scoreText({ ...none, questions: 1, wrong: 1 })).toBe('The one question was answered wrong.');
    expect(scoreText({ ...none, questions: 2, right: 2 })).toBe('2 of 2 questions were answered right.');
  });
});

describe('a caption', () => {
  it('is said without its marks', () => {
    expect(plainCaption('A **bold** `Field__c` and 2 * 3')).toBe('A bold Field__c and 2 * 3');
  });
});
