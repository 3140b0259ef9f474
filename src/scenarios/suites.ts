import type { ScenarioTest } from './scenario-test.ts';
import { inquiryTests } from './suites/inquiries.ts';
import { lessonTests } from './suites/lesson-tests.ts';
import { routingTests } from './suites/routing.ts';

/** A test that ships, with its file under `examples/tests`. */
export interface ExampleTest {
  readonly fileName: string;
  readonly test: ScenarioTest;
}

/** The tests that ship: they follow the shipped examples and the demo org. */
export const exampleTests: readonly ExampleTest[] = [...routingTests, ...inquiryTests, ...lessonTests];
