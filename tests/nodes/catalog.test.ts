import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { stableJson } from '#shared/stable-json.ts';
import { environmentWith } from './check-node.ts';

const all = catalog.list.flatMap((type) =>
  type.objects.map((object) => ({ type, object, name: `${type.type} ${object}` })),
);

const namesIn = (fields: readonly FieldSpec[]): readonly string[] => fields.map(({ name }) => name);

describe('the catalog', () => {
  it('holds the eleven node types in the order of the palette', () => {
    expect(catalog.types).toEqual([
      'trigger',
      'condition',
      'hold',
      'match-duplicates',
      'match-account',
      'update-record',
      'assign-owner',
      'convert-lead',
      'merge-dupe',
      'add-to-sequence',
      'update-prospect-sequence-state',
    ]);
  });

  it('knows every type both ways, and no other', () => {
    expect(catalog.list.every((type) => catalog.typeOf(type.type) === type && catalog.get(type.type))).toBeTruthy();
    expect([catalog.get('no-such'), catalog.typeOf('no-such')]).toEqual([undefined, undefined]);
  });

  it('[GRA-2] lets nobody add or delete a trigger, and only a hold wait', () => {
    expect(catalog.list.filter(({ fixed }) => fixed).map(({ type }) => type)).toEqual(['trigger']);
    expect(catalog.list.filter(({ waits }) => waits).map(({ type }) => type)).toEqual(['hold']);
  });
});

describe.each(all)('$name', ({ type, object }) => {
  const kind = catalog.get(type.type);
  const defaults = type.defaults(object);

  it('has defaults that it reads as they are, and that are plain data', () => {
    expect(kind?.readConfig(defaults)).toEqual({ ok: true, config: defaults });
    expect(JSON.parse(stableJson(defaults))).toEqual(defaults);
  });

  it('gives new defaults each time', () => {
    expect(type.defaults(object)).not.toBe(defaults);
  });

  it('refuses a setting that it does not know', () => {
    expect(kind?.readConfig({ ...defaults, odd: 1 })).toEqual({
      ok: false,
      faults: [{ at: 'odd', message: '"odd" is not known here.' }],
    });
  });

  it('shows every setting that a person may change, and no other', () => {
    const shown = new Set(namesIn(type.fields));
    const kept = Object.keys(defaults).filter((name) => !(type.type === 'trigger' && name === 'kind'));
    expect([...shown].sort()).toEqual(kept.sort());
  });

  it('adds rows to its lists that it can read', () => {
    let config = defaults;
    for (const field of type.fields) {
      if (field.kind !== 'list' || field.when?.(defaults) === false) continue;
      const rows = [field.create([])];
      rows.push(field.create(rows));
      config = { ...config, [field.name]: rows };
      const members = [...namesIn(field.item), ...('id' in (rows[0] ?? {}) ? ['id'] : [])];
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(members.sort());
      expect(rows.map((row) => field.title(row)).every((title) => title !== '')).toBe(true);
    }
    expect(kind?.readConfig(config).ok).toBe(true);
  });

  it('declares edges with ids of their own and a title each', () => {
    const edges = type.edges(defaults);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.every(({ id, title }) => /^[a-z0-9-]+$/.test(id) && title !== '')).toBe(true);
  });

  it('says in one line what it does, with and without an org', () => {
    const lines = [type.summary(defaults), type.summary(defaults, environmentWith())];
    expect(lines.every((line) => line !== '' && !line.includes('\n') && !/null|undefined|\[object/.test(line))).toBe(
      true,
    );
  });

  it('tries only its own edges', () => {
    const edges = type.edges(defaults).map(({ id }) => id);
    expect(type.choices(defaults).every(({ edge }) => edges.includes(edge))).toBe(true);
  });
});
