import ts from 'typescript';

/** Text that takes the place of what stands from `start` to before `end`. */
export interface Change {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};

const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  pop: 'shift',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};

const SORTING = ['sort', 'toSorted'];
/** Members whose value is the id of an edge. */
const EDGE_MEMBERS = ['edge', 'done', 'failed'];
const EQUALITY = ['===', '!==', '==', '!='];

/** All changes of one node itself; those of its parts are theirs. */
export function changesOfNode(node: ts.Node, source: ts.SourceFile, edges: readonly string[]): readonly Change[] {
  const replaced = (kind: string, target: ts.Node, text: string): Change => ({
    kind,
    start: target.getStart(source),
    end: target.end,
    text,
  });
  const negated = (condition: ts.Expression): readonly Change[] =>
    isEquality(condition) ? [] : [replaced('condition negated', condition, `!(${condition.getText(source)})`)];

  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText(source);
    const other = OPERATORS[operator];
    if (other === undefined || (operator.startsWith('+') && joinsText(node))) return [];
    return [replaced(`${operator} to ${other}`, node.operatorToken, other)];
  }
  if (ts.isIfStatement(node)) return [...negated(node.expression), ...withoutWayOut(node, source)];
  if (ts.isWhileStatement(node)) return negated(node.expression);
  if (ts.isConditionalExpression(node)) return negated(node.condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return isCondition(node) ? [] : [replaced('! taken away', node, node.operand.getText(source))];
  }
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) return stepTurned(node, replaced, source);
  if (ts.isNumericLiteral(node)) return numberChanged(node, replaced);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaced('true to false', node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replaced('false to true', node, 'true')];
  if (ts.isElementAccessExpression(node) && isNumber(node.argumentExpression, '0')) {
    const list = node.expression.getText(source);
    const dot = node.questionDotToken ? '?.' : '.';
    return [replaced('first to last', node, `${list}${dot}at(-1)`)];
  }
  if (ts.isCallExpression(node)) return callChanged(node, replaced, source);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && !node.expression.questionDotToken) {
    return [replaced('call taken away', node, ';')];
  }
  if (ts.isIdentifier(node) && isEdge(node, source)) {
    const other = edges[(edges.indexOf(node.text) + 1) % edges.length];
    return other === undefined || other === node.text ? [] : [replaced('other edge', node, other)];
  }
  return [];
}

/** Whether an identifier names the edge that a node leaves by. */
export function isEdge(node: ts.Identifier, source: ts.SourceFile): boolean {
  if (!/^[A-Z][A-Z_]+$/.test(node.text)) return false;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && EDGE_MEMBERS.includes(parent.name.getText(source));
  }
  return ts.isCallExpression(parent) && parent.arguments[0] === node && parent.expression.getText(source) === 'leave';
}

type Replaced = (kind: string, target: ts.Node, text: string) => Change;

const isNumber = (node: ts.Node, text: string): boolean => ts.isNumericLiteral(node) && node.text === text;

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && joinsText(node));

const joinsText = (node: ts.BinaryExpression): boolean => isText(node.left) || isText(node.right);

const isEquality = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) && EQUALITY.includes(ts.tokenToString(node.operatorToken.kind) ?? '');

const isCondition = (node: ts.Expression): boolean => {
  const { parent } = node;
  return (
    ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
};

/** `if (…) return …;` with nothing else: taken away, what comes after it is reached always. */
function withoutWayOut(node: ts.IfStatement, source: ts.SourceFile): readonly Change[] {
  if (node.elseStatement || !ts.isBlock(node.parent)) return [];
  const then = ts.isBlock(node.thenStatement) ? node.thenStatement.statements.at(-1) : node.thenStatement;
  if (!then || !(ts.isReturnStatement(then) || ts.isContinueStatement(then) || ts.isBreakStatement(then))) return [];
  return [{ kind: 'early way out taken away', start: node.getStart(source), end: node.end, text: ';' }];
}

function stepTurned(
  node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression,
  replaced: Replaced,
  source: ts.SourceFile,
): readonly Change[] {
  const operators: Partial<Record<ts.SyntaxKind, string>> = {
    [ts.SyntaxKind.PlusPlusToken]: '--',
    [ts.SyntaxKind.MinusMinusToken]: '++',
  };
  const operator = operators[node.operator];
  if (operator === undefined) return [];
  const operand = node.operand.getText(source);
  const text = ts.isPrefixUnaryExpression(node) ? `${operator}${operand}` : `${operand}${operator}`;
  return [replaced('counting turned', node, text)];
}

function numberChanged(node: ts.NumericLiteral, replaced: Replaced): readonly Change[] {
  const { parent } = node;
  // The first of a list is asked for its last by a change of its own.
  if (ts.isElementAccessExpression(parent) && node.text === '0') return [];
  if (ts.isPrefixUnaryExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name === node)) return [];
  const value = Number(node.text);
  if (!Number.isSafeInteger(value)) return [];
  const more = replaced('number + 1', node, String(value + 1));
  return value === 0 ? [more] : [more, replaced('number − 1', node, String(value - 1))];
}

function callChanged(node: ts.CallExpression, replaced: Replaced, source: ts.SourceFile): readonly Change[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { name } = node.expression;
  const other = METHODS[name.text];
  if (other !== undefined) return [replaced(`${name.text} to ${other}`, name, other)];
  const text = node.getText(source);
  if (name.text === 'at' && text.endsWith('.at(-1)')) {
    return [replaced('last to first', node, `${text.slice(0, -'(-1)'.length)}(0)`)];
  }
  return SORTING.includes(name.text) ? [replaced('order turned', node, `${text}.reverse()`)] : [];
}
