import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import { MINUTE } from '#shared/instant.ts';
import type { FactsPatch } from '../explain-decision/facts-at.ts';
import { isRecordStimulus, type RecordStimulus } from '../run-input.ts';
import type { Lever, LeverVariant } from './lever.ts';
import { fieldIn, labelIn, nameOf, valueText, type Scene } from './scene.ts';
import { creationOf, sameId, updatesOf } from './stimuli-of.ts';

/** Which value of which record. */
interface Setting {
  readonly object: SalesforceObject;
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue;
}

/** What is set is a little more than a value of the routed record itself. */
const FARTHER = 0.5;

/** Another value of a record when the node looks at it, by whatever wrote it last; none where nothing of ours did. */
export function setLevers(scene: Scene, setting: Setting, what: string): readonly Lever[] {
  const { object, id, field, value } = setting;
  const lever = (variants: readonly LeverVariant[], before: FactsPatch['before']): readonly Lever[] =>
    variants.length === 0
      ? []
      : [
          {
            slot: `${object} ${id} ${field}`,
            what,
            patch: { records: [{ object, id, fields: { [field]: value } }], before },
            variants,
          },
        ];
  return [
    ...lever(fromTheStart(scene, setting), beforeOf(scene, setting)),
    ...lever(sameUpdate(scene, setting), {}),
    ...lever(whileHeld(scene, setting), {}),
  ];
}

/** [GRA-4] Another value before the update that triggered; none where nothing was there before. */
export function beforeLever(scene: Scene, field: string, value: FieldValue, what: string): Lever | undefined {
  const { origin, trigger } = scene.at;
  const object = origin.object as SalesforceObject;
  const setting: Setting = { object, id: origin.record, field, value };
  const cause = causeOf(scene);
  // Where the update does not write the field, the value stays what it was before.
  const cover = cause === undefined ? undefined : scene.run.input.stimuli[cause];
  if (trigger.kind !== 'updated' || cover?.type !== 'update-record') return undefined;
  const written = Object.hasOwn(cover.fields, field);
  const first = baseVariant(scene, setting);
  if (!first) return undefined;
  const kept = scene.facts.record[field] ?? null;
  const imported = isReadOnly(scene, object, field);
  const hold: LeverVariant['changes'] = written
    ? []
    : [{ type: 'stimulus-field', stimulus: cause ?? 0, field, value: kept, ...(imported && { imported }) }];
  const text = `${first.text}${written ? '' : `, and to ${valueText(scene, field, kept)} by the update${imported ? ', an import' : ''}`}`;
  const size = first.size + hold.length;
  return {
    slot: `before ${field}`,
    what,
    patch: { records: [], before: { [field]: value } },
    variants: [{ ...first, text, size, changes: [...first.changes, ...hold] }],
  };
}

/** By the update that wrote the field last, else from the beginning. */
function fromTheStart(scene: Scene, setting: Setting): readonly LeverVariant[] {
  const { run, after } = scene;
  const { field } = setting;
  const writer = updatesOf(run.input, ownIdOf(scene, setting)).findLast((place) => {
    const stimulus = run.input.stimuli[place];
    return (stimulus?.after ?? 0) <= after && writes(stimulus, field);
  });
  if (writer !== undefined) return [inUpdate(scene, setting, writer, 'in the update')];
  const base = baseVariant(scene, setting);
  return base ? [base] : [];
}

/** By the update that triggered, though it did not write the field. */
function sameUpdate(scene: Scene, setting: Setting): readonly LeverVariant[] {
  const cause = causeOf(scene);
  const stimulus = cause === undefined ? undefined : scene.run.input.stimuli[cause];
  if (cause === undefined || !isSubject(scene, setting.id) || stimulus?.type !== 'update-record') return [];
  return writes(stimulus, setting.field) ? [] : [inUpdate(scene, setting, cause, 'in the same update')];
}

function inUpdate(scene: Scene, { object, field, value }: Setting, stimulus: number, where: string): LeverVariant {
  const label = labelIn(scene, object, field);
  const imported = isReadOnly(scene, object, field);
  return {
    text: `${value === null ? `Clear ${label}` : `Set ${label} to ${valueText(scene, field, value)}`} ${where}${imported ? ', by an import' : ''}`,
    changes: [{ type: 'stimulus-field', stimulus, field, value, ...(imported && { imported }) }],
    after: scene.run.input.stimuli[stimulus]?.after ?? 0,
    size: where === 'in the update' ? 1 : 1.2,
  };
}

/** The value from the beginning: in the creation, or in the org before the run. */
function baseVariant(scene: Scene, setting: Setting): LeverVariant | undefined {
  const { run, at } = scene;
  const { field, value } = setting;
  const own = isSubject(scene, setting.id);
  // [CNV-2] What is to be another value of the contact is one of the lead before.
  const object = own ? (at.origin.object as SalesforceObject) : setting.object;
  const id = ownIdOf(scene, setting);
  const label = labelIn(scene, object, field);
  const told = valueText(scene, field, value);
  const noun = object === 'Group' ? 'queue' : object.toLowerCase();
  const record = run.input.org.salesforce.records[object].find((each) => each['Id'] === id);
  const creation = own ? scene.subject.creation : record ? undefined : creationOf(run, object, id);
  if (creation !== undefined) {
    const imported = value === null ? undefined : isReadOnly(scene, object, field);
    return {
      text:
        value === null
          ? `Leave ${label} blank when the ${noun} is created`
          : `Set ${label} to ${told} when the ${noun} is ${imported ? 'imported' : 'created'}`,
      changes: [{ type: 'stimulus-field', stimulus: creation, field, value, ...(imported && { imported }) }],
      after: run.input.stimuli[creation]?.after ?? 0,
      size: own ? 1 : 1 + FARTHER,
    };
  }
  if (!record) return undefined;
  const whose = own ? '' : ` of ${noun} ${nameOf(record)}`;
  return {
    text: value === null ? `Clear ${label}${whose} before the run` : `Set ${label}${whose} to ${told} before the run`,
    changes: [{ type: 'record-field', object, id, field, value }],
    after: 0,
    size: own ? 1.1 : 1.1 + FARTHER,
  };
}

/** [HLD-1] A record that waits can be changed meanwhile. */
function whileHeld(scene: Scene, { object, id, field, value }: Setting): readonly LeverVariant[] {
  const { at, run, after } = scene;
  if (at.heldSince === undefined || !isSubject(scene, id) || isReadOnly(scene, object, field)) return [];
  const from = at.heldSince - run.input.start;
  const until = at.entry.type === 'trip-held' ? at.entry.until - run.input.start : after;
  const when = Math.min(from + MINUTE, Math.floor((from + until) / 2));
  const label = labelIn(scene, object, field);
  const told = valueText(scene, field, value);
  return [
    {
      text:
        value === null ? `Clear ${label} while the record is held` : `Set ${label} to ${told} while the record is held`,
      changes: [{ type: 'update', after: when, object, id, field, value }],
      after: when,
      size: 1.3,
    },
  ];
}

/** A value from the beginning was there before the update as well, unless the update writes it. */
function beforeOf(scene: Scene, { id, field, value }: Setting): FactsPatch['before'] {
  const { at, run } = scene;
  const cause = causeOf(scene);
  const stimulus = cause === undefined ? undefined : run.input.stimuli[cause];
  if (at.trigger.kind !== 'updated' || !isSubject(scene, id) || writes(stimulus, field)) return {};
  return { [field]: value };
}

/** Place of the stimulus that triggered the trip. */
function causeOf({ at, run, subject }: Scene): number | undefined {
  const { cause } = at;
  if (cause?.type !== 'record-changed') return undefined;
  if (cause.kind === 'created') return subject.creation;
  return updatesOf(run.input, subject.id).findLast(
    (place) => (run.input.stimuli[place]?.after ?? 0) + run.input.start === cause.at,
  );
}

/** [SF-3] */
const isReadOnly = (scene: Scene, object: SalesforceObject, field: string): true | undefined =>
  fieldIn(scene, object, field)?.readOnly === true ? true : undefined;

const ownIdOf = (scene: Scene, { id }: Setting): string => (isSubject(scene, id) ? scene.subject.id : id);

const isSubject = ({ at, subject }: Scene, id: string): boolean =>
  sameId(subject.id, id) || sameId(at.current.record, id);

const writes = (stimulus: Scene['run']['input']['stimuli'][number] | undefined, field: string): boolean =>
  stimulus !== undefined && isRecordStimulus(stimulus) && writesField(stimulus, field);

const writesField = (stimulus: RecordStimulus, field: string): boolean =>
  stimulus.type === 'update-record' && Object.hasOwn(stimulus.fields, field);
