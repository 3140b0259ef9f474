import type { Criterion } from '#criteria/criteria.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import { actionLevers } from './action-levers.ts';
import { criteriaLevers } from './field-levers.ts';
import type { Lever } from './lever.ts';
import { matchLevers } from './match-levers.ts';
import { partnerLevers } from './partner-levers.ts';
import type { Scene } from './scene.ts';
import { routingLevers, syncLevers, takenBackLevers } from './script-levers.ts';

/** Everything that could be different for the node of a decision, the same thing only once. */
export function leversOf(scene: Scene, type: NodeType): readonly Lever[] {
  const { node } = scene.at;
  const criteria = type.choices(node.config).flatMap((choice): readonly Criterion[] => choice.criteria.items);
  const partner = type.section === 'Partner → Outreach';
  const found = [
    ...criteriaLevers(scene, criteria),
    ...(partner ? partnerLevers(scene) : []),
    ...(type.section === 'Match' ? matchLevers(scene) : []),
    ...actionLevers(scene),
    ...takenBackLevers(scene),
    ...routingLevers(scene),
    ...(partner || asksForIds(scene, criteria) ? syncLevers(scene) : []),
  ];
  return distinct(found);
}

/** Whether criteria are about fields that the sync fills in. */
const asksForIds = ({ leandata }: Scene, criteria: readonly Criterion[]): boolean =>
  criteria.some(({ field }) => Object.values(leandata.mapping).includes(field.replace(/^.*\./, '')));

function distinct(levers: readonly Lever[]): readonly Lever[] {
  const seen = new Set<string>();
  return levers.filter(({ variants }) => {
    const text = variants.map((variant) => variant.text).join();
    return seen.has(text) ? false : (seen.add(text), true);
  });
}
