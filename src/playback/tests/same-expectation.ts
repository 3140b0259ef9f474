import type { Expectation } from '#scenarios/expectation.ts';
import { stableJson } from '#shared/stable-json.ts';

export const sameExpectation = (a: Expectation, b: Expectation): boolean => stableJson(a) === stableJson(b);
