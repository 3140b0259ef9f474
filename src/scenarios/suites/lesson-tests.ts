import type { Expectation } from '../expectation.ts';
import type { Lesson } from '../lesson.ts';
import { lessons } from '../lessons.ts';
import type { ExampleTest } from '../example-test.ts';

/** What a lesson proves on its way: the answers of its questions, at their stops, and the state that it ends in. */
const expectationsOf = ({ steps, ends }: Lesson): readonly Expectation[] => [
  ...steps.flatMap(({ at, question }) =>
    question?.type === 'choice' ? [question.proof.at === undefined ? { ...question.proof, at } : question.proof] : [],
  ),
  ...ends,
];

/** The lessons as tests: each run is to come out as the lesson teaches it. */
export const lessonTests: readonly ExampleTest[] = lessons.map((lesson) => ({
  fileName: `lessons/${lesson.id}.scenario.json`,
  test: {
    title: lesson.title,
    description: lesson.summary,
    tags: ['lessons', lesson.group],
    ...(lesson.record === undefined ? {} : { record: lesson.record }),
    scenario: lesson.scenario,
    expectations: expectationsOf(lesson),
  },
}));
