import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { stableJson } from '#shared/stable-json.ts';

/** A path and an id name the same graph whatever it is called by now. */
export const keyOfGraph = (ref: ScenarioGraph): string =>
  'path' in ref ? (ref.id ?? ref.path) : 'example' in ref ? `example ${ref.example}` : stableJson(ref.flow);
