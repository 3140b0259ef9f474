/** A test that could be added, with what it would add. */
export interface BestTest<Test> {
  readonly test: Test;
  /** Keys that no test before it reaches. */
  readonly gains: readonly string[];
}

/**
 * Tests in the order in which it is best to add them: each time the one that reaches most of what is left of
 * `uncovered`, the first of equals. Those that add nothing are left out.
 */
export function nextBestTests<Test extends { readonly covers: readonly string[] }>(
  tests: readonly Test[],
  uncovered: Iterable<string>,
): readonly BestTest<Test>[] {
  const left = new Set(uncovered);
  const waiting = new Set(tests);
  const order: BestTest<Test>[] = [];
  for (;;) {
    let best: BestTest<Test> | undefined;
    for (const test of waiting) {
      const gains = test.covers.filter((key) => left.has(key));
      if (gains.length > (best?.gains.length ?? 0)) best = { test, gains };
    }
    if (best === undefined) return order;
    order.push(best);
    waiting.delete(best.test);
    for (const key of best.gains) left.delete(key);
  }
}
