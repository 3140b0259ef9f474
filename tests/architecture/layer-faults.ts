import { folderOf, layerOf, type Layer } from './layers.ts';
import type { Import, Module } from './read-modules.ts';

/** Every breach of the layer table and of the rules for imports, one sentence each. */
export function layerFaults(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => {
    const layer = layerOf(module.path);
    if (!layer) return [`${module.path} lies in no layer: add its folder to the table or move it`];
    const faults = module.imports.flatMap((one) => importFaults(module.path, layer, one));
    return isBarrel(module.path) ? [...faults, `${module.path} is a barrel`] : faults;
  });
}

const isBarrel = (path: string): boolean => /(^|\/)index\.tsx?$/.test(path);

function importFaults(path: string, layer: Layer, one: Import): readonly string[] {
  const says = `${path} imports ${one.written}`;
  if (one.kind === 'lost') return [`${says}, which is nowhere`];
  if (one.kind === 'file') return fileFaults(path, layer, one).map((fault) => `${says}: ${fault}`);
  const name = one.kind === 'node' ? 'node:' : packageName(one.written);
  return allowsPackage(layer, name) ? [] : [`${says}: ${layer.name} may not use ${name}`];
}

function fileFaults(path: string, layer: Layer, one: Import): readonly string[] {
  const faults: string[] = [];
  const target = layerOf(one.resolved);
  const own = folderOf(path) === folderOf(one.resolved);
  if (!target) faults.push('that file lies in no layer');
  else if (!allowsLayer(layer, target, one)) faults.push(`${layer.name} may not import ${target.name}`);
  if (!own && isPrivate(one.resolved)) faults.push(`that file is private to ${folderOf(one.resolved)}`);
  if (one.cycle) faults.push(`a cycle, by way of ${one.cycle.join(', ')}`);
  const alias = one.written.startsWith('#');
  if (own && alias) faults.push('inside a folder imports are relative');
  if (!own && !alias && topFolder(path) !== topFolder(one.resolved)) faults.push('across folders imports start with #');
  return faults;
}

const topFolder = (path: string): string => path.split('/')[1] ?? path;

/** Deeper than the layer's own folder; node types' folders are lists of their own, reached by the catalog alone. */
const isPrivate = (path: string): boolean => path.slice(folderOf(path).length + 1).includes('/');

const allowsLayer = (layer: Layer, target: Layer, one: Import): boolean =>
  layer.name === target.name ||
  layer.may.includes(target.name) ||
  (one.typeOnly && (layer.mayTypes ?? []).includes(target.name)) ||
  (layer.mayFiles ?? []).includes(one.resolved);

const allowsPackage = (layer: Layer, name: string): boolean =>
  layer.packages.some((known) => (known.endsWith('/*') ? name.startsWith(known.slice(0, -1)) : known === name));

const packageName = (written: string): string =>
  written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
