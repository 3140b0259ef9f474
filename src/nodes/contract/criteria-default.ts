import type { Criteria } from '#criteria/criteria.ts';

/** Criteria that ask nothing, and so always hold. A new object each time, as configs are plain data. */
export const noCriteria = () => ({ logic: 'all' as const, items: [] });

/** Whether there is anything to hold or fail. */
export const asksSomething = (criteria: Criteria): boolean => criteria.items.length > 0;
