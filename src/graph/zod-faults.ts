import { formatPath } from './document-path.ts';
import type { ConfigFault } from './node-kinds.ts';
import type { z } from './zod.ts';

/** Says in plain words what a schema found wrong, one fault a place. */
export const zodFaults = (error: z.ZodError): readonly ConfigFault[] => error.issues.flatMap(faultsOf);

function faultsOf(issue: z.core.$ZodIssue): readonly ConfigFault[] {
  const at = formatPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: formatPath([...issue.path, key]), message: `"${key}" is not known here` }));
    case 'invalid_type':
      return [{ at, message: issue.input === undefined ? missing(issue) : `Must be ${typeName(issue.expected)}` }];
    case 'invalid_value':
      return [{ at, message: `Must be ${oneOf(issue.values.map((value) => JSON.stringify(value)))}` }];
    case 'invalid_union':
      return [unionFault(at, issue)];
    case 'too_small':
      return [{ at, message: `Must be ${sizeWord(issue.origin, 'at least', Number(issue.minimum))}` }];
    case 'too_big':
      return [{ at, message: `Must be ${sizeWord(issue.origin, 'at most', Number(issue.maximum))}` }];
    default:
      return [{ at, message: issue.message }];
  }
}

const missing = (issue: z.core.$ZodIssueInvalidType): string => `Is missing or not ${typeName(issue.expected)}`;

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

function unionFault(at: string, issue: z.core.$ZodIssueInvalidUnion): ConfigFault {
  const wanted = new Set<string>();
  for (const branch of issue.errors) {
    const first = branch[0];
    if (!first || first.path.length > 0) continue;
    if (first.code === 'invalid_type') wanted.add(typeName(first.expected));
    if (first.code === 'invalid_value') for (const value of first.values) wanted.add(JSON.stringify(value));
  }
  return { at, message: wanted.size > 0 ? `Must be ${oneOf([...wanted])}` : 'Has none of the shapes it may have' };
}

const oneOf = (choices: readonly string[]): string =>
  choices.length < 2 ? (choices[0] ?? 'left out') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

function sizeWord(origin: string, bound: string, size: number): string {
  if (origin === 'string') return `${bound} ${size} character${size === 1 ? '' : 's'} long`;
  if (origin === 'array' || origin === 'set') return `${bound} ${size} item${size === 1 ? '' : 's'} long`;
  return `${bound} ${size}`;
}
