import type { FlowNode } from '#graph/flow-graph.ts';
import { SECOND, type Instant } from '#shared/instant.ts';
import type { Leaving } from './leaving.ts';
import {
  asks,
  finding,
  matchKey,
  matchOf,
  nowOf,
  restedAt,
  stageOf,
  withDemand,
  withGoals,
  type WantedMatch,
  type Way,
} from './way.ts';

/** [MAT-1] What is looked up by has to be there, for something to be found by it. */
export function leaveMatch(way: Way, node: FlowNode, edge: string): Leaving {
  const { name, config, type } = node;
  const asked = questionOf(node);
  const fields = fieldsOf(node);
  const found = finding(way, asked, edge === 'matched', fields.flatMap(decidedBy));
  if (!found)
    return {
      never: `${name} looks for the same as a node before it, which found ${edge === 'matched' ? 'nothing' : 'something'}.`,
    };
  if (edge !== 'matched') return { ways: foundNoMore(found, node) };
  if (fields.length === 0) return { never: `${name} has no rules: nothing can match.` };
  const object = type === 'match-account' ? 'Account' : config['object'] === 'Contact' ? 'Contact' : 'Lead';
  const goals = fields.map((field) => asks(field, 'is-not-null', `${name} has a ${field} to look for`));
  const on = withMatch(found, String(config['variable'] ?? ''), { node, object, stage: stageOf(way) }, returnsAt(way));
  return {
    ways: config['rulesLogic'] === 'all' ? [withGoals(on, ...goals)] : goals.map((goal) => withGoals(on, goal)),
  };
}

/** What a match node looks for, alike for all that look for the same. */
function questionOf({ type, config: { object, rules, rulesLogic, filter, ignoredDomains } }: FlowNode): string {
  return `match ${JSON.stringify([type, object, rules, rulesLogic, filter, ignoredDomains])}`;
}

/** Fields of the record that a match node looks by, one for each of its rules. */
const fieldsOf = ({ config: { rules } }: FlowNode): readonly string[] =>
  (Array.isArray(rules) ? (rules as readonly unknown[]) : []).map((rule) =>
    typeof rule === 'object' && rule !== null && 'field' in rule ? String(rule.field) : '',
  );

/** Fields whose writing can change what a path reads. */
const decidedBy = (path: string): readonly string[] =>
  path === 'Name' ? ['Name', 'FirstName', 'LastName'] : path.startsWith('Owner.') ? ['OwnerId'] : [path];

/** The variable names what is matched; where it named another record that is found no more, a further one is there. */
function withMatch(way: Way, variable: string, match: WantedMatch, from: Instant | null): Way {
  const known = way.matches.get(variable);
  const isSpent = way.spent.includes(variable);
  const isOther = known !== undefined && (isSpent || known.gone === true || known.unlike === true);
  const isSame = known !== undefined && !isOther && questionOf(known.node) === questionOf(match.node);
  const found = isSame ? known : from === null || isSpent ? match : { ...match, from };
  return {
    ...way,
    matches: new Map(way.matches).set(variable, found),
    past: isOther ? [...way.past, [variable, known]] : way.past,
    spent: way.spent.filter((each) => each !== variable),
  };
}

/** What a node looked for in vain comes into the org while the trip waits. */
function returnsAt(way: Way): Instant | null {
  const rested = restedAt(way);
  const inVain = Object.entries(way.found).some(([asked, { is }]) => asked.startsWith('match ') && !is);
  return inVain && rested !== null ? rested + SECOND : null;
}

/** What was matched by the same question before the trip waited is found no more: somebody has changed it, or the record. */
function foundNoMore(way: Way, node: FlowNode): readonly Way[] {
  const asked = questionOf(node);
  const rested = restedAt(way);
  const earlier = [...way.matches].find(
    ([variable, match]) =>
      questionOf(match.node) === asked &&
      match.gone !== true &&
      match.unlike !== true &&
      !way.spent.includes(variable) &&
      way.stages[match.stage]?.now !== nowOf(way),
  );
  if (rested === null || earlier === undefined) return [way];
  const [variable, match] = earlier;
  const matches = new Map(way.matches).set(variable, { ...match, unlike: true });
  const changed = withDemand(way, { type: 'match-changed', match: matchKey(variable, match), at: rested + SECOND });
  const blank = fieldsOf(node).map((field) => asks(field, 'is-null', `${node.name} has no ${field} to look for`));
  return [{ ...changed, matches }, withGoals(way, ...blank)];
}

/** The way on which somebody has deleted what was matched; null where the trip has not waited since. */
export function withoutMatch(way: Way, variable: string): Way | null {
  const match = matchOf(way, variable);
  const rested = restedAt(way);
  if (!match || rested === null || way.stages[match.stage]?.now === nowOf(way)) return null;
  const matches = new Map(way.matches).set(variable, { ...match, gone: true });
  const demand = { type: 'match-deleted', match: matchKey(variable, match), at: rested + SECOND } as const;
  return { ...withDemand(way, demand), matches };
}
