import { addToSequence } from './add-to-sequence/definition.ts';
import { assignOwner } from './assign-owner/definition.ts';
import { condition } from './condition/definition.ts';
import { defineNode } from './contract/define-node.ts';
import type { NodeCatalog } from './contract/node-catalog.ts';
import { convertLead } from './convert-lead/definition.ts';
import { hold } from './hold/definition.ts';
import { matchAccount } from './match-account/definition.ts';
import { matchDuplicates } from './match-duplicates/definition.ts';
import { mergeDupe } from './merge-dupe/definition.ts';
import { trigger } from './trigger/definition.ts';
import { updateProspectSequenceState } from './update-prospect-sequence-state/definition.ts';
import { updateRecord } from './update-record/definition.ts';

// In the order of the palette.
const defined = [
  defineNode(trigger),
  defineNode(condition),
  defineNode(hold),
  defineNode(matchDuplicates),
  defineNode(matchAccount),
  defineNode(updateRecord),
  defineNode(assignOwner),
  defineNode(convertLead),
  defineNode(mergeDupe),
  defineNode(addToSequence),
  defineNode(updateProspectSequenceState),
];

const kinds = new Map(defined.map(({ kind }) => [kind.type, kind]));
const types = new Map(defined.map(({ nodeType }) => [nodeType.type, nodeType]));

/** Every node type there is. A new one is its folder and a line here. */
export const catalog: NodeCatalog = {
  get: (type) => kinds.get(type),
  typeOf: (type) => types.get(type),
  types: [...kinds.keys()],
  list: [...types.values()],
};
