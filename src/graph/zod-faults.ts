import { formatPath } from './document-path.ts';
import type { ConfigFault } from './node-kinds.ts';
import type { z } from './zod.ts';

/** Says in plain words what a schema found wrong, one fault a place. */
export const zodFaults = (error: z.ZodError): readonly ConfigFault[] => error.issues.flatMap(faultsOf);

function faultsOf(issue: z.core.$ZodIssue): readonly ConfigFault[] {
  const at = formatPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: formatPath([...issue.path, key]),
        message: `"${key}" is not known here.`,
      }));
    case 'invalid_type':
      return [
        {
          at,
          message: issue.message.endsWith('received undefined')
            ? missing(issue)
            : `Must be ${typeName(issue.expected)}.`,
        },
      ];
    case 'invalid_value':
      return [{ at, message: `Must be ${oneOf(issue.values.map((value) => JSON.stringify(value)))}.` }];
    case 'invalid_union':
      return unionFaults(issue);
    case 'too_small':
      return [{ at, message: `Must be ${sizeWord(issue.origin, 'at least', Number(issue.minimum))}.` }];
    case 'too_big':
      return [{ at, message: `Must be ${sizeWord(issue.origin, 'at most', Number(issue.maximum))}.` }];
    default:
      return [{ at, message: issue.message.endsWith('.') ? issue.message : `${issue.message}.` }];
  }
}

const missing = (issue: z.core.$ZodIssueInvalidType): string => `Is missing; must be ${typeName(issue.expected)}.`;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const typeName = (expected: string): string => TYPE_NAMES[expected] ?? expected;

/** What is wrong with the shape that comes closest; where none has the kind of the value, the kinds there may be. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion): readonly ConfigFault[] {
  const at = formatPath(issue.path);
  const options = 'options' in issue ? (issue.options ?? []) : [];
  const closest = issue.errors.filter((branch) => !branch.some(isOtherKind)).toSorted(byDistance)[0];
  if (closest !== undefined && closest.length > 0 && options.length === 0)
    return closest.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  const wanted = new Set(options.map((value) => JSON.stringify(value)));
  for (const first of issue.errors.map((branch) => branch.find(isOtherKind))) {
    if (first?.code === 'invalid_type') wanted.add(typeName(first.expected));
    if (first?.code === 'invalid_value') for (const value of first.values) wanted.add(JSON.stringify(value));
  }
  if (wanted.size > 0) return [{ at, message: `Must be ${oneOf([...wanted])}.` }];
  return [{ at, message: 'Has none of the shapes it may have.' }];
}

/** Whether a value is of another kind than a shape wants: not an object, or not one of its texts. */
const isOtherKind = ({ code, path }: z.core.$ZodIssue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

/** A shape that knows all members of a value comes closer than one that does not; then the one with fewer faults. */
function byDistance(one: readonly z.core.$ZodIssue[], other: readonly z.core.$ZodIssue[]): number {
  const strangers = (branch: readonly z.core.$ZodIssue[]): number =>
    branch.reduce(
      (sum, each) => sum + (each.code === 'unrecognized_keys' && each.path.length === 0 ? each.keys.length : 0),
      0,
    );
  return strangers(one) - strangers(other) || one.length - other.length;
}

const oneOf = (choices: readonly string[]): string =>
  choices.length < 2 ? (choices[0] ?? 'left out') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

function sizeWord(origin: string, bound: string, size: number): string {
  if (origin === 'string') return `${bound} ${size} character${size === 1 ? '' : 's'} long`;
  if (origin === 'array' || origin === 'set') return `${bound} ${size} item${size === 1 ? '' : 's'} long`;
  return `${bound} ${size}`;
}
