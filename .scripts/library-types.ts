import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { projectFolder } from './run-tool.ts';

const SOURCES = join(projectFolder, 'src');

/** What stands in one declaration file: its statements by the names that they declare, and what it brings in. */
interface DeclarationFile {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly declared: ReadonlyMap<string, readonly ts.Statement[]>;
  readonly imported: ReadonlyMap<string, ImportedName>;
  readonly passedOn: ReadonlyMap<string, ImportedName>;
}

interface ImportedName {
  readonly from: string;
  readonly name: string;
}

/** What is kept of a file. */
interface Kept {
  readonly statements: Set<ts.Statement>;
  readonly imports: Map<string, ImportedName>;
}

/**
 * Writes the declarations of what the package exports, and of nothing else: whoever uses it needs none of the packages
 * that it is made with. Types that are worked out from schemas are written out in full.
 */
export function writeLibraryTypes(entries: readonly string[], folder: string): void {
  const config = ts.readConfigFile(join(SOURCES, 'tsconfig.node.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, SOURCES);
  const program = ts.createProgram(
    entries.map((entry) => join(SOURCES, entry)),
    {
      ...options,
      noEmit: false,
      incremental: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: '/types',
      rootDir: SOURCES,
    },
  );
  const files = new Map<string, DeclarationFile>();
  program.emit(undefined, (path, text) => {
    const name = relative('/types', path)
      .replaceAll('\\', '/')
      .replace(/\.d\.ts$/, '.ts');
    files.set(name, readFile(name, text));
  });
  const kept = keep(files, entries);
  for (const [path, parts] of kept) {
    const file = files.get(path);
    if (file === undefined) throw new Error(`There are no declarations of ${path}.`);
    const target = join(folder, path.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, print(file, parts, program));
  }
}

function readFile(path: string, text: string): DeclarationFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Statement[]>();
  const imported = new Map<string, ImportedName>();
  const passedOn = new Map<string, ImportedName>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = targetOf(path, statement.moduleSpecifier);
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          imported.set(name.text, { from, name: (propertyName ?? name).text });
    } else if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (statement.moduleSpecifier && clause && ts.isNamedExports(clause)) {
        const from = targetOf(path, statement.moduleSpecifier);
        for (const { name, propertyName } of clause.elements)
          passedOn.set(name.text, { from, name: (propertyName ?? name).text });
      }
    } else {
      for (const name of namesOf(statement)) declared.set(name, [...(declared.get(name) ?? []), statement]);
    }
  }
  return { path, source, declared, imported, passedOn };
}

/** The file in `src` that a module is, or the name of a package. */
function targetOf(path: string, specifier: ts.Expression): string {
  const text = (specifier as ts.StringLiteral).text;
  if (text.startsWith('#')) return text.slice(1);
  return text.startsWith('.') ? posix.join(posix.dirname(path), text) : text;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}

/** Follows what is used, from what the entries export. */
function keep(files: ReadonlyMap<string, DeclarationFile>, entries: readonly string[]): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  const partsOf = (path: string): Kept => {
    const known = kept.get(path) ?? { statements: new Set(), imports: new Map() };
    kept.set(path, known);
    return known;
  };
  const keepExport = ({ from, name }: ImportedName): void => {
    const file = files.get(from);
    if (file === undefined) throw new Error(`The package's types need ${name} of "${from}", which it does not bring.`);
    const passed = file.passedOn.get(name);
    if (passed !== undefined) {
      partsOf(from);
      keepExport(passed);
    } else keepLocal(file, name);
  };
  const keepLocal = (file: DeclarationFile, name: string): void => {
    for (const statement of file.declared.get(name) ?? []) {
      const { statements } = partsOf(file.path);
      if (statements.has(statement)) continue;
      statements.add(statement);
      if (!isFromSchema(statement)) visit(file, statement);
    }
  };
  const visit = (file: DeclarationFile, node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      const from = file.imported.get(node.text);
      if (from !== undefined) {
        partsOf(file.path).imports.set(node.text, from);
        keepExport(from);
      } else keepLocal(file, node.text);
    }
    ts.forEachChild(node, (child) => visit(file, child));
  };
  for (const entry of entries) {
    const file = files.get(entry);
    if (file === undefined) throw new Error(`There are no declarations of ${entry}.`);
    partsOf(entry);
    for (const [name, statements] of file.declared) if (statements.some(isExported)) keepLocal(file, name);
    for (const passed of file.passedOn.values()) keepExport(passed);
  }
  return kept;
}

const isExported = (statement: ts.Statement): boolean =>
  (ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []).some(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
  );

/** Whether a type is worked out from a schema. */
const isFromSchema = (statement: ts.Statement): statement is ts.TypeAliasDeclaration =>
  ts.isTypeAliasDeclaration(statement) && statement.type.getText().includes('z.infer<');

const isMemberName = ({ parent, text }: ts.Identifier): boolean =>
  (ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isParameter(parent)) &&
  parent.name.getText() === text;

function print(
  { path, source, passedOn }: DeclarationFile,
  { statements, imports }: Kept,
  program: ts.Program,
): string {
  const address = (to: string): string => {
    const short = posix.relative(posix.dirname(path), to).replace(/\.ts$/, '.js');
    return short.startsWith('.') ? short : `./${short}`;
  };
  const line = (word: string, [name, each]: readonly [string, ImportedName]): string =>
    `${word} { ${each.name === name ? name : `${each.name} as ${name}`} } from '${address(each.from)}';\n`;
  const head = [...imports].map((each) => line('import type', each)).join('');
  const passed = [...passedOn]
    .filter(([, { name }]) => name !== '')
    .map((each) => line(isClass(each[1], program) ? 'export' : 'export type', each));
  const body = source.statements
    .filter((statement) => statements.has(statement))
    .map((statement) =>
      isFromSchema(statement) ? writtenOut(path, statement, program) : statement.getFullText().trim(),
    );
  return `${head}${passed.join('')}${body.join('\n')}\n${body.length + passed.length === 0 ? 'export {};\n' : ''}`;
}

/** Whether an exported name is there when the program runs, too. */
function isClass({ from, name }: ImportedName, program: ts.Program): boolean {
  const symbol = exportOf(from, name, program);
  return (symbol.flags & ts.SymbolFlags.Value) !== 0;
}

function exportOf(path: string, name: string, program: ts.Program): ts.Symbol {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(SOURCES, path));
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${path} exports no ${name}.`);
  return found;
}

function writtenOut(path: string, { name }: ts.TypeAliasDeclaration, program: ts.Program): string {
  const checker = program.getTypeChecker();
  const type = checker.getDeclaredTypeOfSymbol(exportOf(path, name.text, program));
  const flags =
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.MultilineObjectLiterals;
  // Any JSON: the schema library's name for it is its own.
  const text = checker
    .typeToString(type, undefined, flags)
    .replaceAll(/\b(?:z\.core\.)?util\.JSONType\b|\bJSONType\b/g, 'unknown');
  return `export type ${name.text} = ${text};`;
}
