/** What of a pressed key is looked at. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface KeySpec {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Reads `mod+shift+p`. A plus sign as the key itself is written `plus`. */
function parseKeySpec(spec: string): KeySpec {
  const parts = spec.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'plus' ? '+' : key === 'space' ? ' ' : key,
    mod: parts.includes('mod'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
  };
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isDigit = (key: string): boolean => /^\d$/.test(key);

/**
 * Whether a pressed key is the one that a spec asks for. A sign such as `?` holds however the keyboard makes it;
 * letters, digits and named keys want Shift exactly as written.
 */
export function matchesKey(spec: string, pressed: PressedKey): boolean {
  const { key, mod, alt, shift } = parseKeySpec(spec);
  if (mod !== (pressed.ctrlKey || pressed.metaKey) || alt !== pressed.altKey) return false;
  const name = pressed.key.toLowerCase();
  // With Shift a digit gives a sign that differs from keyboard to keyboard.
  if (isDigit(key) && shift) return pressed.shiftKey && pressed.code === `Digit${key}`;
  const isSign = key.length === 1 && !isLetter(key) && !isDigit(key) && key !== ' ';
  if (!isSign && shift !== pressed.shiftKey) return false;
  // Alt turns letters into signs on some keyboards.
  return name === key || (alt && isLetter(key) && pressed.code === `Key${key.toUpperCase()}`);
}

const NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  contextmenu: 'Menu key',
  escape: 'Esc',
  delete: 'Del',
  insert: 'Ins',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  enter: 'Enter',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
  ' ': 'Space',
  '-': '−',
};

/** The caps to be shown for a spec, in the order they are pressed: `Ctrl`, `Shift`, `P`. */
export function keyCaps(spec: string, mac: boolean): readonly string[] {
  const { key, mod, alt, shift } = parseKeySpec(spec);
  const isSign = key.length === 1 && !isLetter(key) && !isDigit(key) && key !== ' ';
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    // The sign is on the key that is pressed; Shift is how some keyboards reach it.
    ...(shift && !isSign ? ['Shift'] : []),
    NAMES[key] ?? (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key),
  ];
}
