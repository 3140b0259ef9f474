import type { ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';

/** A node that uses what a match found. */
interface VariableUser {
  readonly type: 'assign-owner' | 'convert-lead' | 'merge-dupe';
  readonly title: string;
  readonly rule: string;
  /** What it needs, such as `an account`. */
  readonly what: string;
  /** Its error edge. */
  readonly otherwise: string;
  /** The node with its variable. */
  readonly user: (variable: string | null) => ExampleNode;
  readonly match: ExampleNode;
  /** What that match keeps. */
  readonly variable: string;
  /** A match whose record the node cannot use, and its variable. */
  readonly other: readonly [ExampleNode, string];
}

const triggers = (to: string): readonly string[] => [`new-lead:all-leads > ${to}`, `updated-lead:all-leads > ${to}`];

/** [MAT-1] The five faults of a node that uses what a match found. */
export function variableChecks({ type, title, rule, what, otherwise, ...made }: VariableUser): readonly CheckText[] {
  const { user, match, variable, other } = made;
  const right = { nodes: { match, use: user(variable) }, edges: [...triggers('match'), 'match:matched > use'] };
  const place = { at: { node: 'use', field: 'variable' }, rule, right };
  const [wrongMatch, wrongVariable] = other;
  return [
    {
      code: `${type}/no-variable`,
      severity: 'error',
      explanation: `${title} needs ${what}, and no match is chosen that finds one.`,
      why: 'The node does not know which record it is to use.',
      cure: 'Choose the match in the inspector. If there is none yet, put a Match node before this one.',
      wrong: { ...right, nodes: { match, use: user(null) } },
      ...place,
    },
    {
      code: `${type}/unknown-variable`,
      severity: 'error',
      explanation: `${title} uses what a match is to keep under a name that no Match node of the graph keeps anything under.`,
      why: `Nothing is ever found, and every trip leaves by ${otherwise}. The Match node was deleted, or its variable renamed.`,
      cure: 'Choose a match that is there, or put the Match node back.',
      wrong: { ...right, nodes: { match, use: user('Lost') } },
      ...place,
    },
    {
      code: `${type}/wrong-variable`,
      severity: 'error',
      explanation: `The match that ${title} is set to use does not find ${what}.`,
      why: `The node cannot work with a record of another object: every trip leaves by ${otherwise}.`,
      cure: `Choose a match that finds ${what}.`,
      wrong: { ...right, nodes: { match: wrongMatch, use: user(wrongVariable) } },
      ...place,
    },
    {
      code: `${type}/no-match-before`,
      severity: 'error',
      explanation: `The match that finds ${what} stands on no way that leads to ${title}.`,
      why: `A trip only knows what was found on its own way. Here none has found anything, and each leaves by ${otherwise}.`,
      cure: `Put the Match node before ${title}, and lead its edge Matched there.`,
      wrong: { ...right, edges: [...triggers('use'), 'use:NEXT > match'.replace('NEXT', NEXT[type])] },
      ...place,
    },
    {
      code: `${type}/match-not-on-every-way`,
      severity: 'warning',
      explanation: `Some ways lead to ${title} without going through the match that finds ${what}.`,
      why: `Trips on those ways come with nothing found, and leave by ${otherwise}.`,
      cure: `Lead every way to ${title} through the Match node and its edge Matched.`,
      wrong: { ...right, edges: ['new-lead:all-leads > match', 'updated-lead:all-leads > use', 'match:matched > use'] },
      ...place,
    },
  ];
}

const NEXT = { 'assign-owner': 'assigned', 'convert-lead': 'converted', 'merge-dupe': 'merged' } as const;
