import type { FlowNode } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import { activeUsers, soundOwner, userField, type Cast } from './cast.ts';
import { withEdits, withOpening, type Draft } from './draft.ts';
import type { Site } from './sites.ts';
import { withSubject } from './subject.ts';
import type { Workbench } from './workbench.ts';

/** What is known to lead to an edge by the meaning of it: the usual cause, as a person would bring it about. */
export function recipesFor(site: Site, edge: string, bench: Workbench, cast: Cast): readonly Draft[] {
  const { draft } = site.trial;
  const { org } = bench;
  const node = nodeById(bench.graph, site.node);
  const owner = (value: FieldValue | undefined): readonly Draft[] =>
    value === undefined ? [] : [withSubject(draft, cast, { OwnerId: value })];
  switch (edge) {
    case 'configuration-error':
      return [withOpening(draft, { type: 'make-fault', after: 0, fault: { type: 'disconnect-outreach' } })];
    case 'missing-prospect-id':
      return cast.prospectField === null ? [] : [withSubject(draft, cast, { [cast.prospectField]: null })];
    case 'queue-owner':
      return owner(org.salesforce.records.Group.find((each) => each['IsDeleted'] !== true)?.['Id']);
    case 'missing-user-id': {
      const field = userField(org) ?? '';
      return owner(activeUsers(org).find((user) => (user[field] ?? null) === null)?.['Id']);
    }
    case 'next':
      return node?.type === 'add-to-sequence' ? owner(soundOwner(org)?.['Id']) : [];
    case 'invalid-owner':
      return node ? invalidOwner(node, site).map((edit) => withEdits(draft, edit)) : [];
    default:
      return [];
  }
}

/** [ASG-1] [SF-2] Whoever is to own the record is made inactive; a queue no longer takes leads. */
function invalidOwner({ config }: FlowNode, { trial, seq }: Site): readonly OrgEdit[] {
  const { kind, userId, queueId, variable } = config;
  if (kind === 'queue') return [unsupported(String(queueId))];
  if (kind === 'user') return [inactive(String(userId))];
  if (kind !== 'match-owner') return [];
  const { journal, input } = trial.run;
  const entry = journal[seq];
  const match = journal.findLast(
    (each) =>
      each.type === 'match-stored' &&
      each.variable === variable &&
      each.seq < seq &&
      entry !== undefined &&
      'trip' in entry &&
      each.trip === entry.trip,
  );
  if (match?.type !== 'match-stored') return [];
  const records = input.org.salesforce.records[match.object as 'Account'];
  const ownerId = records.find((record) => record['Id'] === match.id)?.['OwnerId'];
  return typeof ownerId === 'string' && ownerId.startsWith('005') ? [inactive(ownerId)] : [];
}

export const inactive = (id: string): OrgEdit => ({
  type: 'update-record',
  object: 'User',
  id,
  fields: { IsActive: false },
});

export const unsupported = (id: string): OrgEdit => ({
  type: 'update-record',
  object: 'Group',
  id,
  fields: { SupportedObjects: 'Case' },
});
