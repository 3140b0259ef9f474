import type { Mutant } from './mutant.ts';

/** What the tests made of one mutant. */
export type Verdict =
  | { readonly type: 'noticed'; readonly mutant: Mutant; readonly by: string }
  | { readonly type: 'too-long'; readonly mutant: Mutant }
  | { readonly type: 'survived'; readonly mutant: Mutant }
  | { readonly type: 'equivalent'; readonly mutant: Mutant; readonly reason: string };
