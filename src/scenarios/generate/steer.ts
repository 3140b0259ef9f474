import type { OrgEdit } from '#world/edit-org.ts';
import type { WhyNotChange } from '#world/why-not-answer.ts';
import { withChanges } from '#world/with-changes.ts';
import type { Draft } from './draft.ts';
import type { Trial } from './workbench.ts';

/** [RUN-4] The draft of a trial in which everything of a way to another edge is different. */
export function steered({ draft, run }: Trial, changes: readonly WhyNotChange[]): Draft {
  const onTheWay = changes.filter(({ type }) => type !== 'record-field');
  const { stimuli, until } = withChanges({ ...run.input, stimuli: draft.stimuli, until: draft.until }, onTheWay);
  return { edits: changes.reduce(withRecordField, draft.edits), stimuli, until };
}

/** Into the creation of the record where the draft has it, else as a change of it before the run. */
function withRecordField(edits: readonly OrgEdit[], change: WhyNotChange): readonly OrgEdit[] {
  if (change.type !== 'record-field') return edits;
  const { object, id, field, value } = change;
  const place = edits.findIndex(
    (edit) =>
      (edit.type === 'create-record' && edit.object === object && edit.fields['Id'] === id) ||
      (edit.type === 'update-record' && edit.object === object && edit.id === id),
  );
  const known = edits[place];
  if (known?.type === 'create-record' || known?.type === 'update-record')
    return edits.with(place, { ...known, fields: { ...known.fields, [field]: value } });
  return [...edits, { type: 'update-record', object, id, fields: { [field]: value }, through: 'import' }];
}
