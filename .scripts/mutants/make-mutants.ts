import ts from 'typescript';
import { changesOfNode, isEdge, type Change } from './changes-of-node.ts';
import { applyMutant, type Mutant } from './mutant.ts';

/** All mutants of one source file, in the order in which they stand in it; texts and types are left as they are. */
export function makeMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const edges = edgesOf(source);
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftAlone(node)) return;
    changes.push(...changesOfNode(node, source, edges));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map((change) => toMutant(file, text, source, change));
}

/** Names of edges that the file leaves by, each once, in the order of their first use. */
function edgesOf(source: ts.SourceFile): readonly string[] {
  const edges = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isEdge(node, source)) edges.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...edges];
}

/** What is no rule: types, imports, and programming faults with their words. */
const isLeftAlone = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isThrowStatement(node);

function toMutant(file: string, text: string, source: ts.SourceFile, change: Change): Mutant {
  const first = source.getLineAndCharacterOfPosition(change.start).line;
  const start = source.getPositionOfLineAndCharacter(first, 0);
  const lineEnd = text.indexOf('\n', change.end);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const mutant: Mutant = { file, line: first + 1, ...change, before: '', after: '' };
  const changed = applyMutant(text, mutant);
  return {
    ...mutant,
    before: oneLine(text.slice(start, end)),
    after: oneLine(changed.slice(start, end + changed.length - text.length)),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
