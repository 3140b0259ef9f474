import type { FieldInfo } from '#shared/field.ts';
import type { Random } from '#shared/random.ts';
import type { OddKind } from '../generation.ts';
import { oneOf } from './made-value.ts';
import { OTHER_SCRIPTS } from './words.ts';

/** Longest text where the field gives no length. */
const LONG = 255;

/** Whether a field can hold every odd value. */
export const takesOdd = ({ type, length = LONG }: FieldInfo): boolean =>
  (type === 'text' || type === 'textarea') && length >= 20;

/** A value that a field can hold, and that careless handling breaks. */
export function oddValue(kind: OddKind, random: Random, { length = LONG }: FieldInfo): string {
  switch (kind) {
    case 'very-long':
      return 'Very long '.repeat(Math.ceil(length / 10)).slice(0, length - 1) + '.';
    case 'other-script':
      return oneOf(random, OTHER_SCRIPTS);
    case 'quotes':
      return oneOf(random, [`O'Dell "Jo", Ltd`, `"Quoted; twice"`, `Semi;colon, 'and' so`, `Back\\slash "it"`]);
    case 'leading-zeros':
      return String(random.int(1, 99_999)).padStart(8, '0');
  }
}
