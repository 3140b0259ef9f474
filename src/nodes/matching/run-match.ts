import type { Note } from '../contract/node-check.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { MATCHED } from '../contract/ways.ts';
import { findCandidates, type MatchObject } from './find-candidates.ts';
import type { MatchConfig } from './match-config.ts';
import { matchNotes } from './match-notes.ts';
import { rankCandidates } from './rank-candidates.ts';

export const NO_MATCH = 'no-match';

export const matchEdges = [
  { id: MATCHED, title: 'Matched', kind: 'normal' },
  { id: NO_MATCH, title: 'No match', kind: 'normal' },
] as const;

/** [MAT-1] Leaves by Matched with the best candidate in the node's variable, or by No match. */
export function runMatch(object: MatchObject, config: MatchConfig, facts: TripFacts, note?: Note): Step {
  const candidates = findCandidates(object, config, facts);
  const ranking = rankCandidates(object, candidates, config.tiebreakers, facts);
  if (note) for (const check of matchNotes(object, config, candidates, ranking?.best, facts)) note(check);
  if (!ranking) return { type: 'leave', edge: NO_MATCH, why: { text: `No ${object} matches.`, rule: 'MAT-1' } };
  const { best, tiebreaker } = ranking;
  const name = String(best['Name'] ?? best['Id']);
  const text =
    tiebreaker === undefined
      ? `${object} "${name}" is the only match.`
      : `${object} "${name}" is the best of ${candidates.length} matches: ${tiebreaker}.`;
  const match = {
    object,
    id: String(best['Id']),
    candidates: candidates.length,
    ...(tiebreaker !== undefined && { tiebreaker }),
  };
  return { type: 'leave', edge: MATCHED, why: { text, rule: 'MAT-1' }, variable: { name: config.variable, match } };
}
