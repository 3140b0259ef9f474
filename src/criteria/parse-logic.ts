import { err, ok, type Result } from '#shared/result.ts';

/** [CND-3] A custom expression over criteria, whose numbers count from 1 in the text and from 0 here. */
export type Logic =
  | { readonly type: 'item'; readonly index: number }
  | { readonly type: 'not'; readonly of: Logic }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Logic[] };

/** What is wrong with an expression; `at` is the 0-based position of the character. */
export interface LogicFault {
  readonly at: number;
  readonly message: string;
}

type Token = { readonly at: number; readonly text: string; readonly kind: 'number' | 'word' | 'sign' | 'end' };

/** Deepest nesting of brackets and NOTs. */
const MAX_DEPTH = 100;
const WORDS = ['AND', 'OR', 'NOT'];

/**
 * [CND-3] Reads `1 AND (2 OR NOT 3)` for `count` criteria, words in any case. NOT binds closer than AND,
 * AND closer than OR. A fault names the character it was found at.
 */
export function parseLogic(expression: string, count: number): Result<Logic, LogicFault> {
  const tokens = tokenize(expression);
  if (!tokens.ok) return tokens;
  return new LogicReader(tokens.value, count).read();
}

/** The 0-based positions of criteria that an expression does not use. */
export function unusedCriteria(logic: Logic, count: number): readonly number[] {
  const used = new Set<number>();
  const visit = (part: Logic): void => {
    if (part.type === 'item') used.add(part.index);
    else if (part.type === 'not') visit(part.of);
    else part.parts.forEach(visit);
  };
  visit(logic);
  return Array.from({ length: count }, (_, index) => index).filter((index) => !used.has(index));
}

function tokenize(text: string): Result<readonly Token[], LogicFault> {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d+)|([A-Za-z]+)|([()]))/y;
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    end = pattern.lastIndex;
    const found = match[1] ?? match[2] ?? match[3] ?? '';
    const at = end - found.length;
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign';
    if (kind === 'word' && !WORDS.includes(found.toUpperCase()))
      return err(fault(at, `"${found}" is not AND, OR or NOT`));
    tokens.push({ at, text: kind === 'word' ? found.toUpperCase() : found, kind });
  }
  const rest = text.slice(end);
  if (rest.trim() !== '') {
    const at = end + rest.length - rest.trimStart().length;
    return err(fault(at, `"${String.fromCodePoint(text.codePointAt(at) ?? 0)}" does not belong here`));
  }
  return ok([...tokens, { at: text.trimEnd().length, text: '', kind: 'end' }]);
}

const fault = (at: number, what: string): LogicFault => ({ at, message: `${what} (character ${at + 1})` });

/** Recursive descent over the tokens; the first fault ends it. */
class LogicReader {
  private position = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly count: number,
  ) {}

  read(): Result<Logic, LogicFault> {
    if (this.tokens.length === 1) return err(fault(0, 'The expression is empty; write one such as 1 AND 2'));
    const logic = this.chain('OR');
    if (!logic.ok) return logic;
    const next = this.peek();
    if (next.kind === 'end') return logic;
    return err(fault(next.at, next.text === ')' ? '")" closes nothing' : `AND or OR is missing before ${next.text}`));
  }

  private chain(word: 'AND' | 'OR'): Result<Logic, LogicFault> {
    const part = (): Result<Logic, LogicFault> => (word === 'OR' ? this.chain('AND') : this.factor());
    const first = part();
    if (!first.ok) return first;
    const parts = [first.value];
    while (this.peek().text === word) {
      this.position += 1;
      const next = part();
      if (!next.ok) return next;
      parts.push(next.value);
    }
    return ok(parts.length === 1 ? first.value : { type: word === 'OR' ? 'or' : 'and', parts });
  }

  private factor(): Result<Logic, LogicFault> {
    const token = this.peek();
    if (this.depth >= MAX_DEPTH) return err(fault(token.at, `More than ${MAX_DEPTH} levels are nested`));
    this.position += 1;
    this.depth += 1;
    const logic = this.factorFrom(token);
    this.depth -= 1;
    return logic;
  }

  private factorFrom(token: Token): Result<Logic, LogicFault> {
    if (token.kind === 'number') return this.item(token);
    if (token.text === 'NOT') {
      const of = this.factor();
      return of.ok ? ok({ type: 'not', of: of.value }) : of;
    }
    if (token.text !== '(') {
      const found = token.kind === 'end' ? 'but the expression ends' : `but "${token.text}" stands here`;
      return err(fault(token.at, `A criterion's number is expected, ${found}`));
    }
    const inner = this.chain('OR');
    if (!inner.ok) return inner;
    const close = this.peek();
    if (close.text === ')') {
      this.position += 1;
      return inner;
    }
    if (close.kind === 'end') return err(fault(token.at, '"(" is not closed'));
    return err(fault(close.at, `AND or OR is missing before ${close.text}`));
  }

  private item(token: Token): Result<Logic, LogicFault> {
    const number = Number(token.text);
    if (number >= 1 && number <= this.count) return ok({ type: 'item', index: number - 1 });
    const range = this.count === 0 ? 'there are no criteria' : `the criteria are numbered 1 to ${this.count}`;
    return err(fault(token.at, `There is no criterion ${token.text}: ${range}`));
  }

  private peek(): Token {
    const token = this.tokens[this.position];
    if (!token) throw new Error('An expression always has an end token');
    return token;
  }
}
