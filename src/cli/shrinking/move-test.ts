import { isAbsolute, posix } from 'node:path';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioLine } from '#scenarios/scenario.ts';
import { pathFrom } from '../covering/write-tests.ts';

/** The test as it stands at another place: the files that it names are the same ones. */
export function moveTest(test: ScenarioTest, from: string, to: string): ScenarioTest {
  const moved = <T extends { readonly path: string }>(named: T): T => {
    const { path } = named;
    if (isAbsolute(path)) return named;
    return { ...named, path: pathFrom(posix.dirname(to), posix.join(posix.dirname(from), path)) };
  };
  const graph = (named: ScenarioGraph): ScenarioGraph => ('path' in named ? moved(named) : named);
  const line = (each: ScenarioLine): ScenarioLine => {
    if ('deploy' in each) return { ...each, deploy: graph(each.deploy) };
    return 'import' in each && 'path' in each.import ? { ...each, import: moved(each.import) } : each;
  };
  const { graphs, org, stimuli } = test.scenario;
  const scenario = {
    ...test.scenario,
    graphs: graphs.map(graph),
    org: 'path' in org ? moved(org) : org,
    stimuli: stimuli.map(line),
  };
  return { ...test, scenario };
}
