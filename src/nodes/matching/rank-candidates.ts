import { parseInstant } from '#shared/instant.ts';
import type { FieldValue } from '#shared/field.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';
import { readCandidate } from './candidate-facts.ts';
import type { MatchObject } from './find-candidates.ts';
import type { Tiebreaker } from './match-config.ts';

/** The candidate that won, and what decided in words; no words where there was nobody to win against. */
export interface Ranking {
  readonly best: FactRecord;
  readonly tiebreaker?: string;
}

const UNDECIDED = 'created first (no tiebreaker decided)';

/**
 * [MAT-1] Tries the tiebreakers in order, each among those that the ones before left level; the first that
 * leaves a single candidate decided. Where none does, the candidate created first wins.
 */
export function rankCandidates(
  object: MatchObject,
  candidates: readonly FactRecord[],
  tiebreakers: readonly Tiebreaker[],
  facts: TripFacts,
): Ranking | undefined {
  const [only, ...others] = candidates;
  if (!only) return undefined;
  if (others.length === 0) return { best: only };
  let level = candidates;
  for (const tiebreaker of tiebreakers) {
    level = foremost(level, (record) => scoreOf(readCandidate(record, tiebreaker.field, facts), tiebreaker.direction));
    const [best, second] = level;
    if (best && !second) return { best, tiebreaker: wordsFor(tiebreaker, labelIn(object, tiebreaker.field, facts)) };
  }
  return { best: level[0] ?? only, tiebreaker: UNDECIDED };
}

/** `newest Last Modified Date`, `Active is true`, `Website is not blank` */
export function wordsFor({ direction }: Tiebreaker, label: string): string {
  if (direction === 'is-true') return `${label} is true`;
  return direction === 'not-blank' ? `${label} is not blank` : `${direction} ${label}`;
}

function foremost(records: readonly FactRecord[], score: (record: FactRecord) => number): readonly FactRecord[] {
  const scores = records.map(score);
  const best = scores.reduce((highest, each) => Math.max(highest, each), -Infinity);
  return records.filter((_, index) => scores[index] === best);
}

/** Higher is better; a blank or unreadable value comes last whichever way values are compared. */
function scoreOf(value: FieldValue, direction: Tiebreaker['direction']): number {
  switch (direction) {
    case 'newest':
      return instantOf(value) ?? -Infinity;
    case 'oldest':
      return -(instantOf(value) ?? Infinity);
    case 'highest':
      return numberOf(value) ?? -Infinity;
    case 'lowest':
      return -(numberOf(value) ?? Infinity);
    case 'is-true':
      return Number(value === true);
    case 'not-blank':
      return Number(value !== null && value !== '');
  }
}

function instantOf(value: FieldValue): number | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = parseInstant(value);
  return instant.ok ? instant.value : undefined;
}

function numberOf(value: FieldValue): number | undefined {
  if (value === null || value === '' || typeof value === 'boolean') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export const labelIn = (object: MatchObject, path: string, facts: TripFacts): string =>
  facts.fields(object).find((field) => field.name === path)?.label ?? path;
