import type { OrgEdit } from '#world/edit-org.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { Cast, Fields } from './cast.ts';
import type { Draft } from './draft.ts';

/** The draft in which the record that it is about has other values from the beginning; a blank is left out. */
export function withSubject(draft: Draft, cast: Cast, fields: Fields): Draft {
  return {
    ...draft,
    edits: draft.edits.map((edit): OrgEdit =>
      isCreation(edit, cast) ? { ...edit, fields: joined(edit.fields, fields) } : edit,
    ),
    stimuli: draft.stimuli.map((stimulus): Stimulus =>
      stimulus.type === 'create-record' && stimulus.object === cast.object
        ? { ...stimulus, fields: joined(stimulus.fields, fields) }
        : stimulus,
    ),
  };
}

/** Values of the record when the run begins, or when it is created. */
export function subjectFields(draft: Draft, cast: Cast): Fields {
  const creation =
    draft.edits.find((edit) => isCreation(edit, cast)) ??
    draft.stimuli.find((each) => each.type === 'create-record' && each.object === cast.object);
  return creation?.type === 'create-record' && 'fields' in creation ? creation.fields : cast.fields;
}

const isCreation = (edit: OrgEdit, cast: Cast): edit is OrgEdit & { readonly type: 'create-record' } =>
  edit.type === 'create-record' && edit.object === cast.object && edit.fields['Id'] === cast.id;

const joined = (before: Fields, fields: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...fields }).filter(([, value]) => value !== null));
