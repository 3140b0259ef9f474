import type { ExampleTest } from './example-test.ts';
import { inquiryTests } from './suites/inquiries.ts';
import { lessonTests } from './suites/lesson-tests.ts';
import { routingTests } from './suites/routing.ts';

/** The tests that ship: they follow the shipped examples and the demo org. */
export const exampleTests: readonly ExampleTest[] = [...routingTests, ...inquiryTests, ...lessonTests];
