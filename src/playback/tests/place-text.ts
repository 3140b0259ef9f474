import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { lineText } from './line-text.ts';
import type { TestNames } from './test-names.ts';

/** What a place in a test's file is called in its editor, as faults and doubts name it: the line itself, where it is one. */
export function placeText(at: string, { scenario }: ScenarioTest, names: TestNames): string {
  const [, list = '', index = ''] = /^(?:scenario\.)?(\w+)(?:\[(\d+)\])?/.exec(at) ?? [];
  const line = list === 'stimuli' ? scenario.stimuli[Number(index)] : undefined;
  if (line !== undefined) return `${line.at}, ${lineText(line, names)}`;
  return PLACES[list] ?? '';
}

const PLACES: Readonly<Record<string, string>> = {
  graphs: 'Graph',
  org: 'Org',
  edits: 'Changed before the run',
  expectations: 'Expectations',
};
