import type { Criteria, Criterion } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { Breakpoint, BreakpointPlace } from './breakpoint.ts';

/** More than so many are not kept for one graph. */
export const MOST_BREAKPOINTS = 100;

type Fields = Readonly<Record<string, unknown>>;

/** Reads breakpoints as the browser kept them; what is no breakpoint is left out. */
export function readBreakpoints(stored: unknown): readonly Breakpoint[] {
  if (!Array.isArray(stored)) return [];
  const read = stored.flatMap((each: unknown) => readBreakpoint(each) ?? []);
  const ids = new Set<string>();
  return read.filter(({ id }) => !ids.has(id) && ids.add(id)).slice(0, MOST_BREAKPOINTS);
}

function readBreakpoint(stored: unknown): Breakpoint | undefined {
  if (!isFields(stored)) return undefined;
  const { id, enabled } = stored;
  const place = readPlace(stored);
  if (place === undefined || typeof id !== 'string' || typeof enabled !== 'boolean') return undefined;
  const condition = readCriteria(stored['condition']);
  return { ...place, id, enabled, ...(condition === undefined ? {} : { condition }) };
}

function readPlace({ kind, node, edge, object, field, attempt }: Fields): BreakpointPlace | undefined {
  if (kind === 'node' && typeof node === 'string') return { kind, node };
  if (kind === 'edge' && typeof node === 'string' && typeof edge === 'string') return { kind, node, edge };
  if (kind === 'field' && typeof object === 'string' && typeof field === 'string') return { kind, object, field };
  if (kind === 'attempt' && Number.isSafeInteger(attempt)) return { kind, attempt: Number(attempt) };
  return kind === 'error' ? { kind } : undefined;
}

function readCriteria(stored: unknown): Criteria | undefined {
  if (!isFields(stored) || !Array.isArray(stored['items'])) return undefined;
  const items = stored['items'].filter(isCriterion);
  return items.length === 0 ? undefined : { logic: stored['logic'] === 'any' ? 'any' : 'all', items };
}

function isCriterion(stored: unknown): stored is Criterion {
  if (!isFields(stored)) return false;
  const { field, operator, value } = stored;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value ?? null];
  return (
    typeof field === 'string' &&
    typeof operator === 'string' &&
    Object.hasOwn(operators, operator) &&
    values.every((each) => each === null || ['string', 'number', 'boolean'].includes(typeof each))
  );
}

const isFields = (stored: unknown): stored is Fields =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);
