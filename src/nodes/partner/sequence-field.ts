import type { JsonObject } from '#shared/json.ts';
import type { FieldSpec } from '../contract/field-spec.ts';

/** [ADD-1] [OUT-1] The setting that chooses a public sequence, shown while `when` holds. */
export const sequenceField = (when: (config: JsonObject) => boolean): FieldSpec => ({
  kind: 'select',
  name: 'sequenceId',
  label: 'Sequence',
  help: 'Only sequences shared as "Others can see it and use it" are listed.',
  options: { from: 'public-sequences' },
  refresh: true,
  when,
});
