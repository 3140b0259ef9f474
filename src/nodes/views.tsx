import { addToSequenceView } from './add-to-sequence/view.tsx';
import { assignOwnerView } from './assign-owner/view.tsx';
import { conditionView } from './condition/view.tsx';
import { convertLeadView } from './convert-lead/view.tsx';
import { holdView } from './hold/view.tsx';
import { matchAccountView } from './match-account/view.tsx';
import { matchDuplicatesView } from './match-duplicates/view.tsx';
import { mergeDupeView } from './merge-dupe/view.tsx';
import type { NodeView } from './node-view.tsx';
import { triggerView } from './trigger/view.tsx';
import { updateProspectSequenceStateView } from './update-prospect-sequence-state/view.tsx';
import { updateRecordView } from './update-record/view.tsx';

/** The view of every node type. */
export const views = {
  trigger: triggerView,
  condition: conditionView,
  hold: holdView,
  'match-duplicates': matchDuplicatesView,
  'match-account': matchAccountView,
  'update-record': updateRecordView,
  'assign-owner': assignOwnerView,
  'convert-lead': convertLeadView,
  'merge-dupe': mergeDupeView,
  'add-to-sequence': addToSequenceView,
  'update-prospect-sequence-state': updateProspectSequenceStateView,
} satisfies Readonly<Record<string, NodeView>>;

const byType = new Map<string, NodeView>(Object.entries(views));

/** The view of a node type; undefined for a type that this version does not know. */
export const viewOf = (type: string): NodeView | undefined => byType.get(type);
