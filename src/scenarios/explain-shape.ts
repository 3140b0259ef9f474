import type { ConfigFault } from '#graph/node-kinds.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { closestName } from './closest-name.ts';
import { knownNames } from './run-script-names.ts';

/**
 * What is wrong with the shape of a document, in the words of its JSON Schema: each fault with the name that a misspelt
 * one was meant to be, or the names that are known there.
 */
export function explainShape(
  schema: JsonObject,
  document: Json,
  faults: readonly ConfigFault[],
): readonly ConfigFault[] {
  const explained = faults.map(({ at, message }) => ({ at, ...explain(schema, document, at, message) }));
  const misspelt = new Set(explained.filter(({ meant }) => meant).map(({ at }) => parentOf(at).parent));
  return explained
    .filter(({ at, message }) => !(message.startsWith('Is missing') && misspelt.has(parentOf(at).parent)))
    .map(({ at, message }) => ({ at, message }));
}

interface Explained {
  readonly message: string;
  /** A member of an object is there by another name. */
  readonly meant: boolean;
}

function explain(schema: JsonObject, document: Json, place: string, message: string): Explained {
  const { parent, member } = parentOf(place);
  if (message.endsWith('is not known here.')) {
    const { members, written } = knownNames(schema, document, parent);
    const there = typeof written === 'object' && written !== null ? Object.keys(written) : [];
    // Another shape has it: the one that comes closest to the rest of what stands there has not.
    if (members.includes(member))
      return { message: `"${member}" cannot stand beside the rest of what is there.`, meant: false };
    const closest = closestName(
      member,
      members.filter((each) => !there.includes(each)),
    );
    if (closest !== undefined) return { message: `${message} Did you mean "${closest}"?`, meant: true };
    return { message: members.length === 0 ? message : `${message} Known here: ${members.join(', ')}.`, meant: false };
  }
  const { values, written } = knownNames(schema, document, place);
  const missing = written === undefined && message.startsWith('Must be ');
  if (missing) return { message: message.replace(/^Must be/, 'Is missing; must be'), meant: false };
  if (typeof written !== 'string' || values.length === 0) return { message, meant: false };
  const closest = closestName(written, values);
  const meant = `There is no ${wordOf(parent, member)} "${written}". Did you mean "${closest}"?`;
  return { message: closest === undefined ? message : meant, meant: false };
}

/** The object that a place lies in, and its member there. */
function parentOf(place: string): { readonly parent: string; readonly member: string } {
  const [, parent = '', member = ''] = /^(.*?)(?:\.?([A-Za-z_$][\w$]*)|\["[^"]*"\])$/.exec(place) ?? [];
  return { parent, member };
}

/** What a `type` is the type of. */
function wordOf(parent: string, member: string): string {
  if (member !== 'type') return member === '' ? 'value' : member;
  if (parent.endsWith('.edit') || /\bedits\[\d+\]$/.test(parent)) return 'edit';
  return /\.(?:make|lift)$/.test(parent)
    ? 'fault'
    : /\b(?:expectations|ends)\[\d+\]$/.test(parent)
      ? 'expectation'
      : 'type';
}
