import { findField } from './find-field.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import type { FieldInfo } from '#shared/field.ts';
import { changeConfig } from '../contract/change-config.ts';
import { candidateCriteriaIssues } from '../contract/check-criteria-of.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { variableNameFault } from '../contract/variable-name.ts';
import { storedVariables } from '../contract/ways.ts';
import type { MatchObject } from './find-candidates.ts';
import type { MatchConfig, Tiebreaker } from './match-config.ts';

const COMPARES: Readonly<Record<Tiebreaker['direction'], readonly FieldInfo['type'][] | null>> = {
  newest: ['date', 'datetime'],
  oldest: ['date', 'datetime'],
  highest: ['number'],
  lowest: ['number'],
  'is-true': ['checkbox'],
  'not-blank': null,
};

/** [MAT-1] Rules and tiebreakers over fields that are not there, a bad variable name, a filter that makes no sense. */
export function checkMatch(context: CheckContext, object: MatchObject, config: MatchConfig): readonly Issue[] {
  return [
    ...(config.rules.length === 0
      ? [
          issue(
            context,
            'error',
            'no-rules',
            'Add at least one match rule',
            'rules',
            usual(context, 'rules', 'the usual rules'),
          ),
        ]
      : []),
    ...config.rules.flatMap((rule, index) => [
      ...checkField(context, context.graph.object, rule.field, `rules[${index}].field`),
      ...checkField(context, object, rule.candidateField, `rules[${index}].candidateField`),
    ]),
    ...candidateCriteriaIssues(context, object, config.filter, 'filter'),
    ...config.tiebreakers.flatMap((tiebreaker, index) => checkTiebreaker(context, object, tiebreaker, index)),
    ...checkVariableName(context, object, config.variable),
  ];
}

function checkField(context: CheckContext, object: MatchObject, path: string, at: string): readonly Issue[] {
  if (path === '') return [issue(context, 'error', 'no-field', 'Choose a field', at)];
  if (findField(context.environment, object, path) !== null) return [];
  return [issue(context, 'error', 'unknown-field', `${object} has no field "${path}"`, at)];
}

function checkTiebreaker(
  context: CheckContext,
  object: MatchObject,
  { field: path, direction }: Tiebreaker,
  index: number,
): readonly Issue[] {
  const faults = checkField(context, object, path, `tiebreakers[${index}].field`);
  const field = findField(context.environment, object, path);
  const types = COMPARES[direction];
  if (faults.length > 0 || !field || types === null || types.includes(field.type)) return faults;
  const message = `"${field.label}" is of type ${field.type}: it cannot be compared by "${direction}"`;
  return [issue(context, 'warning', 'tiebreaker-decides-nothing', message, `tiebreakers[${index}].direction`)];
}

function checkVariableName(context: CheckContext, object: MatchObject, name: string): readonly Issue[] {
  const fault = variableNameFault(name);
  if (fault !== undefined) return [issue(context, 'error', 'bad-variable', fault, 'variable', usualName(context))];
  const other = storedVariables(context).find((variable) => variable.name === name && variable.object !== object);
  if (!other) return [];
  const message = `Another match node stores a ${other.object} under "${name}"`;
  return [issue(context, 'error', 'variable-of-two-objects', message, 'variable')];
}

/** Gives a setting the value that it has on a new node. */
function usual(context: CheckContext, member: string, what: string): IssueFix | undefined {
  const { node, kinds, graph } = context;
  const value = kinds.get(node.type)?.defaultConfig(graph.object)[member];
  return value === undefined ? undefined : changeConfig(context, `Use ${what}`, { [member]: value });
}

/** Where another node stores something under the usual name, people choose one. */
function usualName(context: CheckContext): IssueFix | undefined {
  const { node, kinds, graph } = context;
  const name = String(kinds.get(node.type)?.defaultConfig(graph.object)['variable'] ?? '');
  return storedVariables(context).some((stored) => stored.name === name) ? undefined : usual(context, 'variable', name);
}

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  field: string,
  fix?: IssueFix,
): Issue => nodeIssue(context, severity, `match/${code}`, message, { field, rule: 'MAT-1', ...(fix && { fix }) });
