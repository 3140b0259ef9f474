import type { Environment } from '#graph/environment.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { NodeType, PaletteSection } from '#nodes/contract/node-type.ts';
import { matchOf } from './search-types.ts';

export interface PaletteGroup {
  readonly section: PaletteSection;
  readonly types: readonly NodeType[];
}

const ORDER: readonly PaletteSection[] = ['Logic', 'Match', 'Actions', 'Partner → Outreach'];

/**
 * The node types that can be added to a graph of an object, by section, those that answer the search. Triggers are not among them (GRA-2); the partner's only while the integration is on (APP-8).
 */
export function paletteSections(
  catalog: NodeCatalog,
  object: RoutedObject,
  environment: Pick<Environment, 'integrationOn'>,
  search: string,
): readonly PaletteGroup[] {
  return ORDER.filter((section) => section !== 'Partner → Outreach' || environment.integrationOn)
    .map((section) => ({
      section,
      types: catalog.list.filter(
        (type) => type.section === section && !type.fixed && type.objects.includes(object) && matchOf(type, search) > 0,
      ),
    }))
    .filter(({ types }) => types.length > 0);
}

/** The types from the one that answers the search best to the one that answers it least; as they stand without one. */
export const bestFirst = (groups: readonly PaletteGroup[], search: string): readonly NodeType[] =>
  groups
    .flatMap((group) => group.types)
    .map((type) => ({ type, match: matchOf(type, search) }))
    .sort((a, b) => b.match - a.match)
    .map(({ type }) => type);
