import type { FieldValue } from '#shared/field.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import type { RelatedChoice, Solved } from '../solve/solve-answer.ts';
import { freeId, soundOwner, userField, type Cast, type Fields } from './cast.ts';
import { withDemands, type Matched } from './demands.ts';
import type { Draft } from './draft.ts';
import { matchRecord } from './match-record.ts';
import { newDraft, neutralChange, updatedDraft } from './seeds.ts';
import type { Way } from './way.ts';
import type { Workshop } from './workshop.ts';

/** A way as a scenario; where the record changes while it waits, also with trips that no new one supersedes (RUN-3). */
export function draftsOfWay(way: Way, solved: Solved, shop: Workshop): readonly Draft[] {
  const draft = draftOfWay(way, solved, shop);
  if (way.stages.length === 1) return [draft];
  const going: OrgEdit = { type: 'change-leandata-settings', settings: { settings: { supersedeHolds: false } } };
  return [draft, { ...draft, edits: [...draft.edits, going] }];
}

/** A way as a scenario: the record as it was solved, what is to be found in the org, and what happens meanwhile. */
export function draftOfWay(way: Way, solved: Solved, shop: Workshop): Draft {
  const { cast, until } = shop;
  const people: OrgEdit[] = [];
  const owner = ownerOf(solved.related['Owner'], shop, people, 1);
  const subject: Fields = { ...cast.fields, ...solved.record, ...owner };
  const before: Fields = { ...subject, ...solved.before, ...ownerOf(solved.ownerBefore, shop, people, 2) };
  const matches = [...way.matches].map(([variable, match], index): Matched => {
    const choice = solved.related[variable];
    const asked = choice?.type === 'made' ? choice.fields : {};
    const id = freeId(match.object, shop.org, 11 + index);
    const made = matchRecord(match, subject, asked, id, shop.org, shop.solver);
    return { variable, made, from: match.from ?? null };
  });
  const updates = updatesOf(way, solved, cast);
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
  return withDemands(draft, way, shop, matches);
}

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

/** [HLD-1] What somebody changes while the record waits. */
const updatesOf = ({ stages }: Way, { updates }: Solved, { object, id }: Cast): readonly Stimulus[] =>
  updates.map(({ stage, fields }) => ({
    type: 'update-record',
    after: (stages[stage]?.now ?? 0) - scenarioDefaults.start,
    object,
    id,
    fields,
    through: 'import',
  }));

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
