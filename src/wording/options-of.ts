import { assertNever } from '#shared/assert-never.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById, nodesBefore, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { OptionSource } from '#nodes/contract/field-spec.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Option } from './option.ts';

export interface OptionScope {
  readonly graph: FlowGraph;
  readonly node: NodeId;
  readonly catalog: NodeCatalog;
  readonly environment: Environment;
}

/** The choices of a setting, in the order they are offered. */
export function optionsOf(source: OptionSource, scope: OptionScope): readonly Option[] {
  const { environment, graph } = scope;
  switch (source.from) {
    case 'fixed':
      return source.options;
    case 'users':
      return environment.users.map(userOption);
    case 'active-users':
      return environment.users.filter((user) => user.active).map(userOption);
    case 'queues':
      // [SF-2] A queue is offered where it can own records of the graph's object.
      return environment.queues.filter((queue) => queue.objects.includes(graph.object)).map(named);
    case 'pools':
      return environment.pools.map(named);
    case 'lead-statuses':
      return environment.leadStatuses.map(({ name }) => ({ value: name, label: name }));
    case 'converted-statuses':
      return environment.leadStatuses
        .filter((status) => status.converted)
        .map(({ name }) => ({ value: name, label: name }));
    case 'public-sequences':
      // [OUT-1] Others can see it and use it.
      return environment.sequences
        .filter((sequence) => sequence.shareType === 'shared')
        .map(({ id, name, enabled }) => ({ value: id, label: name, ...(enabled ? {} : { note: 'switched off' }) }));
    case 'ready-mailbox-users':
      // [OUT-2] Sending and syncing are enabled on the default mailbox; whether its credentials hold shows later (ERR-15).
      return environment.outreachUsers
        .filter(({ mailbox }) => mailbox === 'ready' || mailbox === 'bad-credentials')
        .map((user) => ({ value: user.id, label: user.name, ...faultNote(user) }));
    case 'user-lookup-fields':
      return environment.fields[graph.object].filter(looksUpUser).map(fieldOption);
    case 'fields':
      return environment.fields[source.of === 'routed' ? graph.object : source.of].map(fieldOption);
    case 'variables':
      return variablesOf(scope)
        .filter((variable) => source.of.includes(variable.object))
        .map(({ name, object, before }) => ({
          value: name,
          label: name,
          note: before ? object : `${object}, not before this node`,
        }));
    default:
      return assertNever(source);
  }
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): Option => ({ value: id, label: name });

/** [ERR-13] [ERR-15] Why callouts from a mailbox that is offered fail all the same. */
function faultNote({ locked, mailbox }: Environment['outreachUsers'][number]): Pick<Option, 'note'> {
  const faults = [...(locked ? ['locked'] : []), ...(mailbox === 'bad-credentials' ? ['broken credentials'] : [])];
  return faults.length === 0 ? {} : { note: faults.join(', ') };
}

const userOption = ({ id, name, active }: Environment['users'][number]): Option => ({
  value: id,
  label: name,
  ...(active ? {} : { note: 'inactive' }),
});

const looksUpUser = (field: FieldInfo): boolean =>
  field.type === 'lookup' && field.referenceTo?.includes('User') === true;

export const fieldOption = ({ name, label }: FieldInfo): Option => ({ value: name, label, note: name });

export interface ScopeVariable {
  readonly name: string;
  readonly object: 'Lead' | 'Contact' | 'Account';
  /** Whether its match node can come before the node in question. */
  readonly before: boolean;
}

/**
 * [MAT-1] The variables of a graph's match nodes, those that can come before the node first; each name once.
 * Before a trigger nothing is found.
 */
export function variablesOf({ graph, node, catalog }: Omit<OptionScope, 'environment'>): readonly ScopeVariable[] {
  if (nodeById(graph, node)?.type === TRIGGER_TYPE) return [];
  const earlier = nodesBefore(graph, node);
  const all = graph.nodes.flatMap((other) => {
    const variable = catalog.typeOf(other.type)?.variable(other.config);
    return variable && other.id !== node ? [{ ...variable, before: earlier.has(other.id) }] : [];
  });
  const ordered = [...all.filter(({ before }) => before), ...all.filter(({ before }) => !before)];
  return ordered.filter(
    ({ name }, index) => name !== '' && ordered.findIndex((other) => other.name === name) === index,
  );
}
