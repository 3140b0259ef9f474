import type { ScenarioTest } from './scenario-test.ts';

/** A test that ships, with the name of its file. */
export interface ExampleTest {
  readonly fileName: string;
  readonly test: ScenarioTest;
}

/** The tests that ship: they follow the shipped examples and the demo org. */
export const exampleTests: readonly ExampleTest[] = [];
