import type { NodeType } from '#nodes/contract/node-type.ts';
import type { JsonObject } from '#shared/json.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';

/** An error that a callout of a node can come to. */
interface Failure {
  readonly id: string;
  readonly title: string;
}

/** [V2-3] Nobody is added: no ruleset is asked, and neither the prospect's standing nor a mailbox matters. */
const ONLY_WHEN_ADDING = /^ERR-([5-9]|1[0-5])$/;
/** [V2-3] [OUT-3] A state that does not allow the action is refused; of all sequences only those that allow it are asked. */
const ONLY_WHEN_NAMED = 'ERR-4';

const PARTNER = 'Partner → Outreach';

/** [ERR-1] to [ERR-19]: those that a callout of the node can come to; none for a node without callouts. */
export function failuresOf(type: NodeType, config: JsonObject): readonly Failure[] {
  if (type.section !== PARTNER) return [];
  return everyFailure().filter(({ id }) => canFail(type.type, config, id));
}

function canFail(type: string, config: JsonObject, id: string): boolean {
  if (type !== 'update-prospect-sequence-state') return true;
  return !ONLY_WHEN_ADDING.test(id) && (id !== ONLY_WHEN_NAMED || config['sequences'] !== 'all');
}

function everyFailure(): readonly Failure[] {
  const found: Failure[] = [];
  for (let number = 1; ; number += 1) {
    const error = calloutErrorOf(`ERR-${number}`);
    if (error === undefined) return found;
    found.push({ id: error.id, title: `${error.id} ${error.title}` });
  }
}
