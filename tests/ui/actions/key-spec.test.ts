import { describe, expect, it } from 'vitest';
import { keyCaps, matchesKey, type PressedKey } from '#ui/actions/key-spec.ts';

const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys', () => {
  it('takes Ctrl and Cmd as the same', () => {
    expect(matchesKey('mod+k', pressed('k', { ctrlKey: true }))).toBe(true);
    expect(matchesKey('mod+k', pressed('K', { metaKey: true }))).toBe(true);
    expect(matchesKey('mod+k', pressed('k'))).toBe(false);
    expect(matchesKey('k', pressed('k', { ctrlKey: true }))).toBe(false);
  });

  it('wants Shift for letters and named keys as it is written', () => {
    expect(matchesKey('shift+ArrowLeft', pressed('ArrowLeft', { shiftKey: true }))).toBe(true);
    expect(matchesKey('ArrowLeft', pressed('ArrowLeft', { shiftKey: true }))).toBe(false);
    expect(matchesKey('mod+z', pressed('z', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it('takes a sign however the keyboard makes it', () => {
    expect(matchesKey('?', pressed('?', { shiftKey: true }))).toBe(true);
    expect(matchesKey('shift+?', pressed('?', { shiftKey: true }))).toBe(true);
    expect(matchesKey('plus', pressed('+', { shiftKey: true }))).toBe(true);
    expect(matchesKey('/', pressed('/'))).toBe(true);
  });

  it('knows a digit with Shift by its place on the keyboard', () => {
    expect(matchesKey('shift+2', pressed('@', { shiftKey: true, code: 'Digit2' }))).toBe(true);
    expect(matchesKey('0', pressed('0', { code: 'Digit0' }))).toBe(true);
    expect(matchesKey('0', pressed(')', { shiftKey: true, code: 'Digit0' }))).toBe(false);
  });

  it('names keys as they are printed on the keyboard', () => {
    expect(keyCaps('mod+shift+p', false)).toEqual(['Ctrl', 'Shift', 'P']);
    expect(keyCaps('mod+shift+p', true)).toEqual(['⌘', 'Shift', 'P']);
    expect(keyCaps('shift+?', false)).toEqual(['?']);
    expect(keyCaps('F4', false)).toEqual(['F4']);
  });
});
