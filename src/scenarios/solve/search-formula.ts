import type { Formula, Literal } from './formula.ts';
import type { Unit, UnitAnswer } from './unit.ts';

/** What the search ended in: the answers of the units, a proof that there are none, or neither. */
export type SearchAnswer =
  | { readonly type: 'found'; readonly answers: readonly Extract<UnitAnswer, { type: 'fits' }>[] }
  | { readonly type: 'never' }
  /** `spent` where the search was too long, else some values could not be told. */
  | { readonly type: 'open'; readonly spent: boolean };

/** Literals that hold so far, by unit. */
type Held = ReadonlyMap<string, readonly Literal[]>;

/** Most checks of units that one search may take. */
const MOST_CHECKS = 40_000;

/** Looks for literals that make a formula so, and that each unit can answer together. */
export class FormulaSearch {
  readonly #unitOf: (key: string) => Unit;
  readonly #known = new Map<string, UnitAnswer>();
  readonly #numbers = new Map<Literal, number>();
  #checks = 0;
  #isOpen = false;

  constructor(unitOf: (key: string) => Unit) {
    this.#unitOf = unitOf;
  }

  search(formula: Formula): SearchAnswer {
    const held = this.#goOn(new Map(), [formula]);
    if (held) return { type: 'found', answers: [...held].flatMap(([unit, literals]) => this.#fitting(unit, literals)) };
    const spent = this.#checks >= MOST_CHECKS;
    return this.#isOpen || spent ? { type: 'open', spent } : { type: 'never' };
  }

  /** The literals of a solution; undefined where there is none from here. */
  #goOn(before: Held, todo: readonly Formula[]): Held | undefined {
    const held = new Map(before);
    let choices: readonly (readonly Formula[])[] = [];
    const queue = [...todo];
    for (;;) {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (next.type === 'literal') {
          if (!this.#add(held, next.literal)) return undefined;
        } else if (next.type === 'and') queue.unshift(...next.parts);
        else choices = [...choices, next.parts];
      }
      // What is left of each choice; a choice of one is none.
      const open: (readonly Formula[])[] = [];
      for (const parts of choices) {
        const left = parts.filter((part) => part.type !== 'literal' || this.#fits(held, part.literal));
        const [only, ...others] = left;
        if (!only) return undefined;
        if (others.length === 0) queue.push(only);
        else open.push(left);
      }
      choices = open;
      if (queue.length === 0) break;
    }
    const [smallest, ...rest] = [...choices].sort((a, b) => a.length - b.length);
    if (!smallest) return held;
    const others = rest.map((parts): Formula => ({ type: 'or', parts }));
    for (const part of smallest) {
      if (this.#checks >= MOST_CHECKS) return undefined;
      const found = this.#goOn(held, [part, ...others]);
      if (found) return found;
    }
    return undefined;
  }

  #add(held: Map<string, readonly Literal[]>, literal: Literal): boolean {
    const own = held.get(literal.unit) ?? [];
    if (own.includes(literal)) return true;
    held.set(literal.unit, [...own, literal]);
    return this.#check(literal.unit, [...own, literal]).type === 'fits';
  }

  #fits(held: Held, literal: Literal): boolean {
    return this.#check(literal.unit, [...(held.get(literal.unit) ?? []), literal]).type === 'fits';
  }

  #fitting(unit: string, literals: readonly Literal[]): readonly Extract<UnitAnswer, { type: 'fits' }>[] {
    const answer = this.#check(unit, literals);
    return answer.type === 'fits' ? [answer] : [];
  }

  #check(unit: string, literals: readonly Literal[]): UnitAnswer {
    const key = `${unit} ${literals
      .map((literal) => this.#numberOf(literal))
      .sort((a, b) => a - b)
      .join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#checks += 1;
    const answer = this.#unitOf(unit).check(literals);
    if (answer.type === 'open') this.#isOpen = true;
    this.#known.set(key, answer);
    return answer;
  }

  #numberOf(literal: Literal): number {
    const known = this.#numbers.get(literal);
    if (known !== undefined) return known;
    this.#numbers.set(literal, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
