import type { ScenarioTest } from './scenario-test.ts';

/** A test that ships, with its file under `examples/tests`. */
export interface ExampleTest {
  readonly fileName: string;
  readonly test: ScenarioTest;
}
