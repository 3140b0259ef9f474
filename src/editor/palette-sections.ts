import type { Environment } from '#graph/environment.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { NodeType, PaletteSection } from '#nodes/contract/node-type.ts';

export interface PaletteGroup {
  readonly section: PaletteSection;
  readonly types: readonly NodeType[];
}

const ORDER: readonly PaletteSection[] = ['Logic', 'Match', 'Actions', 'Partner → Outreach'];

/**
 * The node types that can be added to a graph of an object, by section, those with the search in title or
 * purpose. Triggers are not among them (GRA-2); the partner's only while the integration is on (APP-8).
 */
export function paletteSections(
  catalog: NodeCatalog,
  object: RoutedObject,
  environment: Pick<Environment, 'integrationOn'>,
  search: string,
): readonly PaletteGroup[] {
  const wanted = search.trim().toLowerCase();
  return ORDER.filter((section) => section !== 'Partner → Outreach' || environment.integrationOn)
    .map((section) => ({
      section,
      types: catalog.list.filter(
        (type) =>
          type.section === section &&
          !type.fixed &&
          type.objects.includes(object) &&
          `${type.title} ${type.purpose}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ types }) => types.length > 0);
}

/** The type that Enter in the search adds: the first with the search in its title, else the first at all. */
export function bestMatch(groups: readonly PaletteGroup[], search: string): NodeType | undefined {
  const wanted = search.trim().toLowerCase();
  const types = groups.flatMap((group) => group.types);
  return types.find((type) => type.title.toLowerCase().includes(wanted)) ?? types[0];
}
