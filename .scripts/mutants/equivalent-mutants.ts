import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../run-tool.ts';
import type { Mutant } from './mutant.ts';

/** A mutant that a person has judged: no test could tell it from what stands there. */
export interface EquivalentMutant {
  readonly file: string;
  /** The lines as a mutant tells them. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Those that are listed in `equivalent-mutants.json`. */
export const readEquivalentMutants = (): readonly EquivalentMutant[] =>
  JSON.parse(
    readFileSync(join(projectFolder, '.scripts/mutants/equivalent-mutants.json'), 'utf8'),
  ) as readonly EquivalentMutant[];

export const equivalentOf = (mutant: Mutant, known: readonly EquivalentMutant[]): EquivalentMutant | undefined =>
  known.find(({ file, before, after }) => file === mutant.file && before === mutant.before && after === mutant.after);
