import { describe, expect, it } from 'vitest';
import { bestFirst, paletteSections } from '#editor/palette-sections.ts';
import { catalog } from '#nodes/catalog.ts';
import { views } from '#nodes/views.tsx';

const on = { integrationOn: true };

describe('palette-sections', () => {
  it('lists the sections in their order', () => {
    const sections = paletteSections(catalog, 'Lead', on, '').map((group) => group.section);
    expect(sections).toEqual(['Logic', 'Match', 'Actions', 'Partner → Outreach']);
  });

  it('[APP-8] leaves the partner out while the integration is off', () => {
    const sections = paletteSections(catalog, 'Lead', { integrationOn: false }, '').map((group) => group.section);
    expect(sections).toEqual(['Logic', 'Match', 'Actions']);
  });

  it('[GRA-2] offers no trigger', () => {
    const types = paletteSections(catalog, 'Lead', on, '').flatMap((group) => group.types);
    expect(types.some((type) => type.fixed)).toBe(false);
    expect(types).toHaveLength(catalog.list.filter((type) => !type.fixed).length);
  });

  it('offers only what a graph of the object can hold', () => {
    const types = paletteSections(catalog, 'Contact', on, '').flatMap((group) => group.types.map((type) => type.type));
    expect(types).not.toContain('convert-lead');
  });

  it('finds types by title and purpose without case', () => {
    const found = paletteSections(catalog, 'Lead', on, ' SEQUENCE ').flatMap((group) => group.types);
    expect(found.map((type) => type.type)).toContain('add-to-sequence');
    expect(paletteSections(catalog, 'Lead', on, 'no such thing')).toEqual([]);
  });

  it('adds by Enter what has the search in its title before what has it in its purpose', () => {
    const match = (search: string) => bestFirst(paletteSections(catalog, 'Lead', on, search), search)[0]?.type;
    expect(match('hold')).toBe('hold');
    expect(match('owner')).toBe('assign-owner');
    expect(match('no such thing')).toBeUndefined();
  });

  it.each([
    ['wait', 'hold'],
    ['email', 'add-to-sequence'],
    ['cadence pause', 'update-prospect-sequence-state'],
    ['if', 'condition'],
    ['round robin', 'assign-owner'],
    ['opportunity', 'convert-lead'],
    ['set field', 'update-record'],
  ])('finds by words of what a node is for: %s', (search, type) => {
    const found = paletteSections(catalog, 'Lead', on, search).flatMap((group) => group.types);
    expect(found.map((each) => each.type)).toContain(type);
  });

  it('has a view for every node type and for no other', () => {
    expect(Object.keys(views).toSorted()).toEqual([...catalog.types].toSorted());
  });
});
