import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** One import of a file, as it was resolved. */
export interface Import {
  /** As written: `#graph/flow-graph.ts`, `./plan.ts`, `zod`. */
  readonly written: string;
  /** Path inside the project, or the package's file. */
  readonly resolved: string;
  readonly kind: 'file' | 'package' | 'node' | 'lost';
  readonly typeOnly: boolean;
  /** By `import()`: loaded when it is needed. */
  readonly lazy: boolean;
  /** The way back to the importing file, where there is one. */
  readonly cycle?: readonly string[];
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file under `src` of the project at `folder`, with its imports, by dependency-cruiser. */
export async function readModules(folder: string): Promise<readonly Module[]> {
  const { output } = await cruise(['src'], {
    baseDir: folder,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\?'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text instead of modules');
  return output.modules
    .filter((module) => module.source.startsWith('src/'))
    .map((module) => ({ path: module.source, imports: module.dependencies.map(toImport) }));
}

function toImport(dependency: ICruiseResult['modules'][number]['dependencies'][number]): Import {
  const kind = dependency.couldNotResolve
    ? 'lost'
    : dependency.coreModule
      ? 'node'
      : dependency.resolved.includes('node_modules/')
        ? 'package'
        : 'file';
  return {
    written: dependency.module,
    resolved: dependency.resolved,
    kind,
    typeOnly: dependency.dependencyTypes.includes('type-only'),
    lazy: dependency.dynamic,
    ...(dependency.circular && { cycle: (dependency.cycle ?? []).map((step) => step.name) }),
  };
}
