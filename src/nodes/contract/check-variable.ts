import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { fixSupply, fixVariable } from './fix-variable.ts';
import { nodeIssue } from './node-issues.ts';
import { storedVariables, supplyFrom, unsuppliedNodes } from './ways.ts';

/** What a node needs of a match variable that it is set to use. */
interface VariableNeed {
  /** Name as configured; null where none is chosen. */
  readonly name: string | null;
  readonly objects: readonly ('Lead' | 'Contact' | 'Account')[];
  /** Member of the config that holds the name. */
  readonly field: string;
  /** Prefix of the issue codes, such as `merge-dupe`. */
  readonly type: string;
  /** What is needed, such as `a duplicate`. */
  readonly what: string;
  /** Title of the edge by which a trip without the variable leaves. */
  readonly otherwise: string;
  readonly rule: string;
}

/** [MAT-1] Faults of a match variable: not chosen, not stored anywhere, of another object, or not found on every way. */
export function checkVariable(context: CheckContext, need: VariableNeed): readonly Issue[] {
  const place = { field: need.field, rule: need.rule };
  const issue = (
    severity: Issue['severity'],
    code: string,
    message: string,
    fix = fixVariable(context, need),
  ): readonly Issue[] => [
    nodeIssue(context, severity, `${need.type}/${code}`, message, { ...place, ...(fix && { fix }) }),
  ];
  if (need.name === null || need.name === '') {
    return issue('error', 'no-variable', `Choose the match that finds ${need.what}`);
  }
  // What is lost where no trip comes stops nobody.
  const lost = unsuppliedNodes(context, []).has(context.node.id) ? 'error' : 'warning';
  const named = storedVariables(context).filter((variable) => variable.name === need.name);
  if (named.length === 0) {
    return issue(lost, 'unknown-variable', `No match node of this graph stores "${need.name}"`);
  }
  const fitting = named.filter((variable) => need.objects.includes(variable.object));
  if (fitting.length === 0) {
    const kinds = need.objects.join(' or ');
    return issue(lost, 'wrong-variable', `"${need.name}" does not hold a ${kinds}`);
  }
  const sources = fitting.map((variable) => variable.node);
  const supply = supplyFrom(context, sources);
  if (supply === 'no-way') {
    const message = `No way to this node goes through a match that finds ${need.what}: every trip leaves by ${need.otherwise}`;
    return issue('error', 'no-match-before', message, fixSupply(context, need.name, sources));
  }
  if (supply === 'every-way') return [];
  const message = `Some ways to this node do not go through a match that finds ${need.what}: their trips leave by ${need.otherwise}`;
  return issue('warning', 'match-not-on-every-way', message, fixSupply(context, need.name, sources));
}
