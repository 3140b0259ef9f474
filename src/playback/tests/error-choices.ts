import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { FieldOption } from './field-option.ts';

/** No error has a higher number. */
const LAST = 40;

/** All errors of a callout by their ids, and none. */
export const errorChoices: readonly FieldOption[] = [
  ...Array.from({ length: LAST }, (_, index) => `ERR-${index + 1}`).flatMap((id) => {
    const error = calloutErrorOf(id);
    return error === undefined ? [] : [{ value: id, label: `${id}: ${error.title}` }];
  }),
  { value: null, label: 'None' },
];
