import type { MappedObject } from '#leandata/field-mapping.ts';

/** The objects of the integration, in the order in which the guide sets them up (SF-3). */
export const MAPPED_OBJECTS: readonly MappedObject[] = ['Lead', 'Contact', 'User'];

/** Those whose records are routed. */
export const ROUTED_OBJECTS = ['Lead', 'Contact'] as const;
