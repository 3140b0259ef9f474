import { expect, it } from 'vitest';
import { placeText } from '#playback/tests/place-text.ts';
import { namesOfTest } from '#playback/tests/test-names.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';

it('a place of a fault or a doubt is called as the editor calls it', () => {
  const names = namesOfTest([], demoOrg(), catalog, []);
  const test: ScenarioTest = {
    scenario: {
      graphs: [{ example: 'repaired' }],
      org: { fixture: 'demo' },
      stimuli: [{ at: '2h', create: { object: 'Lead', fields: { LastName: 'Ada' } } }],
    },
    expectations: [],
  };
  const places = [
    'stimuli[0].import.csv',
    'scenario.stimuli[0]',
    'graphs[0].path',
    'org.path',
    'expectations[1].field',
  ];
  expect(places.map((at) => placeText(at, test, names))).toEqual([
    '2h, Create the lead Ada',
    '2h, Create the lead Ada',
    'Graph',
    'Org',
    'Expectations',
  ]);
});
