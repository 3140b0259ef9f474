import type { FileFault } from '#shared/file-fault.ts';
import { faultTexts } from './testing/check-lines.ts';

/** A scenario that cannot be run: its file, or one that it names, is missing or wrong. */
export class ScenarioError extends Error {
  readonly code = 'scenario/broken';
  /** What is wrong, where, and what to do. */
  readonly faults: readonly FileFault[];

  constructor(file: string, faults: readonly FileFault[]) {
    super([`${file} cannot be run.`, ...faultTexts(faults)].join('\n'));
    this.name = 'ScenarioError';
    this.faults = faults;
  }
}
