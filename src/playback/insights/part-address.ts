import type { InsightsPart, InstantRange } from '#logs/insights-part.ts';
import { visitResults, type VisitFailure, type VisitResult } from '#logs/insights-visits.ts';
import type { FailureReason, TripOutcome } from '#logs/journal-entry.ts';
import { formatInstant, parseInstant, type Instant } from '#shared/instant.ts';

const outcomes: readonly TripOutcome[] = ['completed', 'error', 'superseded'];

/** [LOG-5] All there are: the compiler misses one that is not listed. */
const reasons: Readonly<Record<FailureReason, true>> = {
  'Token is not valid': true,
  'Partner not authorized': true,
  'Object has been deleted': true,
  'Object has been merged': true,
  'Retry attempt exceeded': true,
  'Log length hit': true,
};

/** Between error and reason of a failure; neither holds one. */
const AND = '~';

/** Puts what a number of Routing Insights counts into the query of an address: `counted=trips&at=add&result=failed`. */
export function putPart(params: URLSearchParams, part: InsightsPart): void {
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined) params.set(name, value);
  };
  params.set('counted', part.notRouted === true ? 'not-routed' : 'trips');
  put('at', part.nodes?.join(','));
  put('by', part.edge);
  put('result', part.results?.join(','));
  put('failure', part.failure && printFailure(part.failure));
  put('reverted', part.reverted && 'yes');
  put('retried', part.retried && 'yes');
  put('visited', part.visited && printRange(part.visited));
  put('started', part.started && printRange(part.started));
  put('ended', part.end);
  put('as-of', part.asOf === undefined ? undefined : formatInstant(part.asOf));
}

/** Reads what `putPart` wrote; null where the address holds nothing of it. What it cannot mean is left out. */
export function partOfSearch(params: URLSearchParams): InsightsPart | null {
  const counted = params.get('counted');
  if (counted !== 'trips' && counted !== 'not-routed') return null;
  const results = visitResults.filter((result) => wordsOf(params, 'result').includes(result));
  const nodes = wordsOf(params, 'at');
  const failure = failureOf(params.get('failure'));
  const visited = rangeOf(params.get('visited'));
  const started = rangeOf(params.get('started'));
  const end = outcomes.find((outcome) => outcome === params.get('ended'));
  const asOf = instantOf(params.get('as-of'));
  const edge = params.get('by');
  return {
    ...(counted === 'not-routed' ? { notRouted: true as const } : {}),
    ...(nodes.length > 0 ? { nodes } : {}),
    ...(edge === null || edge === '' ? {} : { edge }),
    ...(results.length > 0 ? { results: results satisfies readonly VisitResult[] } : {}),
    ...(failure === undefined ? {} : { failure }),
    ...(params.get('reverted') === 'yes' ? { reverted: true as const } : {}),
    ...(params.get('retried') === 'yes' ? { retried: true as const } : {}),
    ...(visited === undefined ? {} : { visited }),
    ...(started === undefined ? {} : { started }),
    ...(end === undefined ? {} : { end }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

export const printFailure = ({ error, reason }: VisitFailure): string => `${error ?? ''}${AND}${reason ?? ''}`;

function failureOf(text: string | null): VisitFailure | undefined {
  if (text === null) return undefined;
  const [error = '', reason = ''] = text.split(AND);
  const known = (Object.keys(reasons) as FailureReason[]).find((each) => each === reason) ?? null;
  return { error: error === '' ? null : error, reason: known };
}

export const printRange = ({ from, to }: InstantRange): string => `${formatInstant(from)}..${formatInstant(to)}`;

export function rangeOf(text: string | null): InstantRange | undefined {
  const [from, to] = (text ?? '').split('..').map(instantOf);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

export function instantOf(text: string | null | undefined): Instant | undefined {
  const instant = parseInstant(text ?? '');
  return instant.ok ? instant.value : undefined;
}

const wordsOf = (params: URLSearchParams, name: string): readonly string[] =>
  (params.get(name) ?? '').split(',').filter((word) => word !== '');
