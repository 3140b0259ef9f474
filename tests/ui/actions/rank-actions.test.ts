import { describe, expect, it } from 'vitest';
import type { Action } from '#ui/actions/action.ts';
import { actionsByKey } from '#ui/actions/actions-by-key.ts';
import { createActionRegistry } from '#ui/actions/action-registry.ts';
import { rankActions } from '#ui/actions/rank-actions.ts';

const action = (id: string, title: string, more: Partial<Action> = {}): Action => ({
  id,
  title,
  section: 'Graph',
  scope: 'app',
  run: () => undefined,
  ...more,
});
const all = [
  action('tidy', 'Tidy up', { keywords: ['layout'] }),
  action('undo', 'Undo', { enabled: false, why: 'Nothing to undo' }),
  action('seq', 'Add to Sequence', { section: 'Partner → Outreach' }),
  action('page', 'Open Outreach', { section: 'Pages' }),
];
const ids = (query: string, recent: readonly string[] = []): readonly string[] =>
  rankActions(all, query, recent).map(({ id }) => id);

describe('the command palette', () => {
  it('lists what was chosen of late first, and what cannot be done last', () => {
    expect(ids('')).toEqual(['tidy', 'seq', 'page', 'undo']);
    expect(ids('', ['page', 'seq'])).toEqual(['page', 'seq', 'tidy', 'undo']);
  });

  it('finds by the beginning of a word, by keywords and by letters left out', () => {
    expect(ids('layout')).toEqual(['tidy']);
    expect(ids('sequ add')).toEqual(['seq']);
    expect(ids('adseq')).toEqual(['seq']);
    expect(ids('und')).toEqual(['undo']);
    expect(ids('xyz')).toEqual([]);
  });

  it('puts a fit in the title before one in the section', () => {
    expect(ids('outreach')).toEqual(['page', 'seq']);
  });
});

describe('the registry of actions', () => {
  const key = (name: string) => ({
    key: name,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  });
  const anywhere = { typing: false, holds: () => true };

  it('prefers the narrowest scope, and there what was registered last', () => {
    const registry = createActionRegistry();
    registry.set({}, [action('app', 'App', { keys: ['a'] })]);
    registry.set({}, [action('first', 'First', { keys: ['a'], scope: 'editor' })]);
    registry.set({}, [action('second', 'Second', { keys: ['a'], scope: 'editor' })]);
    expect(registry.find(key('a'), anywhere)?.id).toBe('second');
    expect(registry.find(key('a'), { ...anywhere, holds: (scope) => scope === 'app' })?.id).toBe('app');
  });

  it('does not take keys from text, unless the action says so', () => {
    const registry = createActionRegistry();
    registry.set({}, [
      action('plain', 'Plain', { keys: ['a'] }),
      action('bold', 'Bold', { keys: ['mod+b', 'b'], typing: true }),
    ]);
    const typing = { ...anywhere, typing: true };
    expect(registry.find(key('a'), typing)).toBeUndefined();
    expect(registry.find({ ...key('b'), ctrlKey: true }, typing)?.id).toBe('bold');
    expect(registry.find(key('b'), typing)).toBeUndefined();
  });

  it('leaves the key of an action that cannot be done to the browser, save on the canvas, where it tells why', () => {
    const registry = createActionRegistry();
    registry.set({}, [action('off', 'Off', { keys: ['a'], enabled: false })]);
    expect(registry.find(key('a'), anywhere)).toBeUndefined();
    registry.set({}, [action('why', 'Why', { keys: ['a'], enabled: false, scope: 'canvas' })]);
    expect(registry.find(key('a'), anywhere)?.id).toBe('why');
  });

  it('forgets the actions of an owner that is gone, and tells its listeners', () => {
    const registry = createActionRegistry();
    const owner = {};
    let told = 0;
    registry.subscribe(() => (told += 1));
    registry.set(owner, all);
    registry.set(owner, undefined);
    expect(registry.list()).toEqual([]);
    expect(told).toBe(2);
  });

  it('reads offered actions only when all are asked for', () => {
    const registry = createActionRegistry();
    let read = 0;
    registry.offer({}, () => {
      read += 1;
      return all;
    });
    expect(registry.list()).toEqual([]);
    expect(read).toBe(0);
    expect(registry.offered()).toHaveLength(all.length);
  });

  it('keeps the last few that were chosen, each once', () => {
    const registry = createActionRegistry();
    for (const id of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g']) registry.remember(id);
    expect(registry.recent()).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
  });

  it('makes the sheet of keys from the same actions, the narrowest scope first', () => {
    const sections = actionsByKey([
      action('palette', 'Command palette', { keys: ['mod+k'], section: 'Help' }),
      action('none', 'No key'),
      action('delete', 'Delete', { keys: ['Delete'], section: 'Building', scope: 'canvas' }),
    ]);
    expect(sections.map(({ section, actions }) => [section, actions.length])).toEqual([
      ['Building', 1],
      ['Help', 1],
    ]);
  });
});
