import { describe, expect, it } from 'vitest';
import { makeMutants } from '../../../.scripts/mutants/make-mutants.ts';
import { applyMutant } from '../../../.scripts/mutants/mutant.ts';

/** The changed sources that a piece of code gives. */
const changed = (source: string): readonly string[] =>
  makeMutants('src/any.ts', source).map((mutant) => applyMutant(source, mutant));

describe('mutants of a source file', () => {
  it.each([
    ['a comparison at its bound', 'f = a < b;', ['f = a <= b;']],
    ['an equality', 'f = a === b;', ['f = a !== b;']],
    ['AND and OR', 'f = a && b;', ['f = a || b;']],
    ['a sum', 'f = a + b;', ['f = a - b;']],
    ['a negation', 'f = !a;', ['f = a;']],
    ['a condition', 'f = a ? b : c;', ['f = !(a) ? b : c;']],
    ['a boolean', 'f = true;', ['f = false;']],
    ['a number, up and down', 'f = 3;', ['f = 4;', 'f = 2;']],
    ['zero, up alone', 'f = 0;', ['f = 1;']],
    ['some and every', 'f = a.some(g);', ['f = a.every(g);']],
    ['the first of a list', 'f = a[0];', ['f = a.at(-1);']],
    ['the last of a list', 'f = a.at(-1);', ['f = a.at(0);']],
    ['an order', 'f = a.toSorted(g);', ['f = a.toSorted(g).reverse();']],
    ['what is counted', 'n++;', ['n--;']],
    ['what is added', 'n += a;', ['n -= a;']],
    ['what is done', 'g(a);', [';']],
  ])('change %s', (_what, source, expected) => {
    expect(changed(source)).toEqual(expected);
  });

  it('let what follows an early way out be reached, and turn its condition', () => {
    const source = 'function f() { if (a) return 1; return b; }';
    expect(changed(source)).toContain('function f() { ; return b; }');
    expect(changed(source)).toContain('function f() { if (!(a)) return 1; return b; }');
  });

  it('leave a node by another of its edges', () => {
    const source = "if (a) leave(NEXT, 'x'); else leave(QUEUE_OWNER, 'y');";
    expect(changed(source)).toContain("if (a) leave(QUEUE_OWNER, 'x'); else leave(QUEUE_OWNER, 'y');");
    expect(changed(source)).toContain("if (a) leave(NEXT, 'x'); else leave(NEXT, 'y');");
  });

  it('leave types, imports, texts and programming faults as they are', () => {
    expect(
      changed(
        [
          "import { a } from './a.ts';",
          'type Few = 1 | 2 | true;',
          'interface Many { readonly n: 3 }',
          'throw new Error(`${n + 1} is too many`);',
          "f = 'a < b' + c;",
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  it('tell the line, and the lines before and after', () => {
    const source = 'const a = 1n;\nconst f = (b) =>\n  b === null;\n';
    const [first, ...others] = makeMutants('src/any.ts', source);
    expect(first).toMatchObject({ file: 'src/any.ts', line: 3, before: 'b === null;', after: 'b !== null;' });
    expect(others).toEqual([]);
  });

  it('are each a change, and each another one', () => {
    const source =
      'function f(a, b) { if (!a || b > 2) { g(); return true; } return a.find((c) => c.n <= 1) ?? b[0]; }';
    const all = changed(source);
    expect(all.length).toBeGreaterThan(8);
    expect(new Set([source, ...all]).size).toBe(all.length + 1);
  });
});
