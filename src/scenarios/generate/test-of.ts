import type { OrgSetup } from '#world/org-setup.ts';
import { demoOrg } from '../demo-org.ts';
import type { CoverageItem } from '../coverage-item.ts';
import type { RecordKey } from '../scenario-reading.ts';
import type { RecordRef } from '../scenario-anchor.ts';
import { scenarioOfInput } from '../scenario-of-input.ts';
import type { Scenario } from '../scenario.ts';
import type { ScenarioTest } from '../scenario-test.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { expectationsOf } from './expectations-of.ts';
import { subjectFields } from './subject.ts';
import { mostTelling, titleOf } from './title-of.ts';
import type { Trial, Workbench } from './workbench.ts';

/** How tests name their graph and their org. */
export type Frame = Pick<Scenario, 'graphs' | 'org'>;

/** Things that a description lists. */
const MOST_LISTED = 8;

/** The file's content: the draft as a scenario, what its run showed as expectations, named for what it covers. */
export function testOf(
  trial: Trial,
  covers: readonly CoverageItem[],
  bench: Workbench,
  cast: Cast,
  frame: Frame,
): ScenarioTest {
  const record = recordOf(trial, cast);
  const ref = refOf(record, trial.run.final, trial.draft, cast);
  const item = mostTelling(covers);
  const told = covers
    .filter(({ kind }) => kind !== 'node' && kind !== 'outcome')
    .map((each) => titleOf(each, bench.graph));
  const more = told.length - MOST_LISTED;
  const listed = [...told.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])];
  return {
    title: item ? titleOf(item, bench.graph) : 'A record goes through the graph',
    ...(listed.length > 1 ? { description: `Covers: ${listed.join('; ')}.` } : {}),
    tags: ['generated', ...(item ? [item.kind] : [])],
    record: ref,
    scenario: scenarioOf(trial, frame),
    expectations: expectationsOf(trial.run, record, ref, bench.catalog),
  };
}

function scenarioOf({ draft, run }: Trial, frame: Frame): Scenario {
  const {
    graphs: _graphs,
    org: _org,
    stimuli,
    ...times
  } = scenarioOfInput({ ...run.input, graphs: [], org: demoOrg() });
  return { ...frame, ...(draft.edits.length > 0 ? { edits: draft.edits } : {}), ...times, stimuli };
}

/** The record that the draft is about: the imported one, else that of its first creation. */
function recordOf({ run }: Trial, cast: Cast): RecordKey {
  const { object } = cast;
  if (run.input.org.salesforce.records[object].some((record) => record['Id'] === cast.id))
    return { object, id: cast.id };
  const created = run.journal.find(
    (entry) => entry.type === 'record-changed' && entry.kind === 'created' && entry.object === object,
  );
  return { object, id: created?.type === 'record-changed' ? created.id : cast.id };
}

/** By name where no other record has it, as ids of created records shift when the org grows. */
function refOf({ object, id }: RecordKey, { salesforce }: OrgSetup, draft: Draft, cast: Cast): RecordRef {
  const { FirstName: first, LastName: last } = subjectFields(draft, cast);
  const name = [first, last].filter((part) => typeof part === 'string' && part !== '').join(' ');
  const others = salesforce.records[cast.object].filter((record) => record['Id'] !== id);
  return name === '' || others.some((record) => record['Name'] === name) ? { object, id } : { object, name };
}
