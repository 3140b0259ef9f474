import { calloutErrors, type CalloutError } from '#leandata/error-catalog.ts';

const byId: ReadonlyMap<string, CalloutError> = new Map(calloutErrors.map((error) => [error.id, error]));

/** What a callout error of a journal is called and how it answers; undefined for an id that is none. */
export const calloutErrorOf = (id: string): CalloutError | undefined => byId.get(id);
