import type { Want } from './want.ts';

/** Something that is asked of one unknown of the record: a value, or whether it is another one than before. */
export type Literal = {
  /** Key of the unit that answers it. */
  readonly unit: string;
  /** Field of the unit: the name of an own field, or what follows the root of a path. */
  readonly field: string;
  /** Stage from which the value stands; -1 for the value before the update. */
  readonly slot: number;
} & ({ readonly type: 'value'; readonly want: Want } | { readonly type: 'changed'; readonly holds: boolean });

/** What is to be so, with every NOT pushed down to the literals. */
export type Formula =
  | { readonly type: 'literal'; readonly literal: Literal }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Formula[] };

export const ALWAYS: Formula = { type: 'and', parts: [] };
export const NEVER: Formula = { type: 'or', parts: [] };

export const isAlways = (formula: Formula): boolean => formula.type === 'and' && formula.parts.length === 0;
export const isNever = (formula: Formula): boolean => formula.type === 'or' && formula.parts.length === 0;

/** All of the parts, or any of them, with what is decided already left out. */
export function joined(type: 'and' | 'or', parts: readonly Formula[]): Formula {
  const decisive = type === 'and' ? isNever : isAlways;
  const idle = type === 'and' ? isAlways : isNever;
  const found = parts.find(decisive);
  if (found) return found;
  const flat = parts.filter((part) => !idle(part)).flatMap((part) => (part.type === type ? part.parts : [part]));
  const [only, ...others] = flat;
  return only && others.length === 0 ? only : { type, parts: flat };
}

export const constant = (value: boolean): Formula => (value ? ALWAYS : NEVER);
