import { nodeById } from '#graph/graph-queries.ts';
import type { FieldValue } from '#shared/field.ts';
import { activeUsers, soundOwner, userField, type Cast } from './cast.ts';
import { withOpening, type Draft } from './draft.ts';
import type { Site } from './sites.ts';
import { withSubject } from './subject.ts';
import type { Workbench } from './workbench.ts';

/** What is known to lead to an edge by the meaning of it: the usual cause, as a person would bring it about. */
export function recipesFor({ trial, node: id }: Site, edge: string, bench: Workbench, cast: Cast): readonly Draft[] {
  const { draft } = trial;
  const { org } = bench;
  const node = nodeById(bench.graph, id);
  const owner = (value: FieldValue): Draft => withSubject(draft, cast, { OwnerId: value });
  switch (edge) {
    case 'configuration-error':
      return [withOpening(draft, { type: 'make-fault', after: 0, fault: { type: 'disconnect-outreach' } })];
    case 'missing-prospect-id':
      return cast.prospectField === null ? [] : [withSubject(draft, cast, { [cast.prospectField]: null })];
    case 'queue-owner': {
      const queue = org.salesforce.records.Group.find((each) => each['IsDeleted'] !== true);
      return queue ? [owner(queue['Id'] ?? null)] : [];
    }
    case 'missing-user-id': {
      const field = userField(org) ?? '';
      const unknown = activeUsers(org).find((user) => (user[field] ?? null) === null);
      return unknown ? [owner(unknown['Id'] ?? null)] : [];
    }
    case 'next': {
      const sound = node?.type === 'add-to-sequence' ? soundOwner(org) : undefined;
      return sound ? [withSubject(draft, cast, { ...cast.fields, OwnerId: sound['Id'] ?? null })] : [];
    }
    default:
      return [];
  }
}
