import type { Expectation } from './expectation.ts';
import { compare, type Verdict } from './expectation-verdict.ts';

type PathExpectation = Extract<Expectation, { readonly type: 'path' }>;

/** Whether a trip went through the nodes that are asked for, by the names of those on its path. */
export function checkPath({ nodes, match = 'exact' }: PathExpectation, path: readonly string[]): Verdict {
  const actual = path.join(' → ');
  switch (match) {
    case 'exact':
      return compare(nodes.join(' → '), actual);
    case 'contains':
      return { ok: standIn(nodes, path), expected: `… ${nodes.join(' → … → ')} …`, actual };
    case 'never':
      return { ok: !nodes.some((node) => path.includes(node)), expected: `not through ${nodes.join(' or ')}`, actual };
  }
}

/** Whether names stand in a list in their order, with others between them. */
function standIn(names: readonly string[], list: readonly string[]): boolean {
  let at = 0;
  for (const each of list) if (each === names[at]) at += 1;
  return at === names.length;
}
