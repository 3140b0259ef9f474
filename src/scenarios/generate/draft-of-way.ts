import type { FieldValue } from '#shared/field.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import type { RelatedChoice, Solved, StageUpdate } from '../solve/solve-answer.ts';
import { MADE_OWNER } from '../solve/unit-keys.ts';
import { freeId, soundOwner, userField, type Cast, type Fields } from './cast.ts';
import { withDemands, type Matched } from './demands.ts';
import type { Draft } from './draft.ts';
import { matchRecord } from './match-record.ts';
import { newDraft, neutralChange, updatedDraft } from './seeds.ts';
import { matchKey, type Way } from './way.ts';
import type { Workshop } from './workshop.ts';

/** A way as a scenario; where the record changes while it waits, also with trips that no new one supersedes (RUN-3). */
export function draftsOfWay(way: Way, solved: Solved, shop: Workshop): readonly Draft[] {
  const draft = draftOfWay(way, solved, shop);
  if (way.stages.length === 1) return [draft];
  const going: OrgEdit = { type: 'change-leandata-settings', settings: { settings: { supersedeHolds: false } } };
  return [draft, { ...draft, edits: [...draft.edits, going] }];
}

/** A way as a scenario: the record as it was solved, what is to be found in the org, and what happens meanwhile. */
export function draftOfWay(way: Way, answer: Solved, shop: Workshop): Draft {
  const { cast, until } = shop;
  const people: OrgEdit[] = [];
  const owner = ownerOf(answer.related['Owner'], shop, people, 1);
  const solved = { ...answer, updates: answer.updates.map((each) => withMadeOwner(each, owner)) };
  const subject: Fields = { ...cast.fields, ...solved.record, ...owner };
  const before: Fields = { ...subject, ...solved.before, ...ownerOf(solved.ownerBefore, shop, people, 2) };
  const wanted = [...way.past, ...way.matches];
  const matches = wanted.map(([variable, match], index): Matched => {
    const key = matchKey(variable, match);
    const choice = way.matches.get(variable) === match ? solved.related[variable] : undefined;
    const asked = { ...(choice?.type === 'made' ? choice.fields : {}), ...mastersOwn(way, solved, key) };
    const id = freeId(match.object, shop.org, 11 + index);
    const made = matchRecord(match, subject, asked, id, shop.org, shop.solver);
    return { variable, key, match, made, from: match.from ?? null };
  });
  const leadIn = (stage: number): string => leadOf(way, stage, matches) ?? cast.id;
  const updates = updatesOf(way, solved, cast, leadIn);
  const start = way.trigger === 'new' ? arriving(subject, updates.length > 0, shop) : changing(subject, before, shop);
  const draft: Draft = {
    until,
    edits: [
      ...people,
      ...start.edits,
      ...matches.flatMap(({ made, from }) => (from === null ? [made] : deleted(made))),
    ],
    stimuli: [
      ...start.stimuli,
      ...updates,
      ...matches.flatMap(({ made, from }) => (from === null ? [] : restored(made, from))),
    ],
  };
  const done = withDemands(draft, way, shop, matches, {
    leadAt: (at) => leadIn(way.stages.findLastIndex(({ now }) => now < at)),
    ownerIn: (stage) =>
      solved.updates.findLast((each) => each.stage <= stage && 'OwnerId' in each.fields)?.fields['OwnerId'] ??
      subject['OwnerId'] ??
      null,
  });
  const whole = withContact(done, way, solved, shop);
  return { ...whole, stimuli: whole.stimuli.toSorted((a, b) => a.after - b.after) };
}

const withMadeOwner = ({ stage, fields }: StageUpdate, owner: Fields): StageUpdate =>
  fields['OwnerId'] === MADE_OWNER ? { stage, fields: { ...fields, ...owner } } : { stage, fields };

/** What was made to be matched waits in the recycle bin. */
const deleted = (made: Matched['made']): readonly OrgEdit[] => [
  made,
  { type: 'delete-record', object: made.object, id: String(made.fields['Id']), through: 'import' },
];

const restored = ({ object, fields }: Matched['made'], at: Instant): readonly Stimulus[] => [
  {
    type: 'edit',
    after: at - scenarioDefaults.start,
    edit: { type: 'restore-record', object, id: String(fields['Id']) },
  },
];

const arriving = (subject: Fields, named: boolean, { cast, until }: Workshop): Draft =>
  newDraft(cast, until, filled(named ? { Id: cast.id, ...subject } : subject));

/** Something has to change, for the Updated trigger to be asked at all. */
function changing(subject: Fields, before: Fields, { cast, until, org, asked }: Workshop): Draft {
  const names = [...new Set([...Object.keys(subject), ...Object.keys(before)])];
  const changed = names.filter((name) => (subject[name] ?? null) !== (before[name] ?? null));
  const change =
    changed.length > 0
      ? Object.fromEntries(changed.map((name) => [name, subject[name] ?? null]))
      : neutralChange(org.salesforce.fields[cast.object].filter(({ name }) => !asked.includes(name)));
  return updatedDraft(cast, until, change, filled(before));
}

/** [HLD-1] What somebody changes while the lead waits, or what it was merged into. */
const updatesOf = (
  { stages }: Way,
  { updates }: Solved,
  { object }: Cast,
  recordIn: (stage: number) => string,
): readonly Stimulus[] =>
  updates
    .filter(({ stage }) => stages[stage]?.anew === undefined && !isConverted(stages, stage))
    .map(({ stage, fields }) => updateAt(stages[stage]?.now, object, recordIn(stage), fields));

const updateAt = (now: Instant | undefined, object: Cast['object'], id: string, fields: Fields): Stimulus => ({
  type: 'update-record',
  after: (now ?? 0) - scenarioDefaults.start,
  object,
  id,
  fields,
  through: 'import',
});

const isConverted = (stages: Way['stages'], stage: number): boolean =>
  stages.slice(0, stage + 1).some(({ anew }) => anew?.by === 'conversion');

/** [MRG-2] What the trip is about by a stage, where it was merged: what was matched is the record then. */
function leadOf({ stages }: Way, stage: number, matches: readonly Matched[]): string | undefined {
  const merge = stages.slice(0, stage + 1).findLast(({ anew }) => anew?.by === 'merge')?.anew;
  const master = merge?.by === 'merge' ? matches.find(({ key }) => key === merge.match) : undefined;
  return master && String(master.made.fields['Id']);
}

/** [MRG-2] Values that a record has to have by itself, for the trip to find them once it was merged into it. */
function mastersOwn({ stages }: Way, { updates }: Solved, key: string): Fields {
  const stage = stages.findIndex(({ anew }) => anew?.by === 'merge' && anew.match === key);
  return updates.find((each) => each.stage === stage)?.fields ?? {};
}

/** [CNV-2] [HLD-1] What somebody changes of the contact while it waits; which one it is, a run without that tells. */
function withContact(draft: Draft, { stages }: Way, { updates }: Solved, { contactOf }: Workshop): Draft {
  const later = updates.filter(({ stage }) => isConverted(stages, stage));
  if (later.length === 0) return draft;
  const id = contactOf(draft);
  if (id === undefined) return draft;
  const changes = later.map(({ stage, fields }) => updateAt(stages[stage]?.now, 'Contact', id, fields));
  return { ...draft, stimuli: [...draft.stimuli, ...changes] };
}

/** A new record has no blanks that are told. */
const filled = (fields: Fields): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function ownerOf(choice: RelatedChoice | undefined, shop: Workshop, people: OrgEdit[], nth: number): Fields {
  if (choice === undefined) return {};
  if (choice.type === 'candidate') return { OwnerId: choice.id };
  const id = freeId('User', shop.org, nth);
  const { Type: _type, ...asked } = choice.fields;
  const email = `jordan.reed.${nth}@seller.example`;
  const names = { FirstName: 'Jordan', LastName: 'Reed', Email: email, Username: email };
  people.push({
    type: 'create-record',
    object: 'User',
    fields: { Id: id, ...names, IsActive: true, ...filled(withRealId(asked, shop.org)) },
    through: 'import',
  });
  return { OwnerId: id };
}

/** [ADD-8] Whatever is asked for as an Outreach User ID has to be one, for the mapping to count as right. */
function withRealId(fields: Fields, org: OrgSetup): Fields {
  const field = userField(org);
  if (field === null || (fields[field] ?? null) === null) return fields;
  return { ...fields, [field]: soundOwner(org)?.[field] ?? fields[field] ?? null };
}
