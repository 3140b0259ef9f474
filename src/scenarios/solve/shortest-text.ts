import type { Tracker } from './text-tracker.ts';

export type ShortestText =
  | { readonly type: 'found'; readonly text: string }
  /** No text of this length or shorter is wanted by all. */
  | { readonly type: 'never' }
  | { readonly type: 'spent' };

/** Most positions of all trackers together that are looked at. */
const MOST_STATES = 40_000;

interface Reached {
  readonly states: readonly number[];
  readonly from: Reached | undefined;
  readonly code: number;
  readonly length: number;
}

/**
 * A shortest lower-case text that all trackers want, made of the given code units. All texts of a length are followed
 * at once, and those that no tracker can tell apart are followed once, so the search comes to an end.
 */
export function shortestText(trackers: readonly Tracker[], codes: readonly number[], longest: number): ShortestText {
  const start = trackers.map((tracker) => tracker.start);
  const seen = new Set([start.join()]);
  let ring: readonly Reached[] = [{ states: start, from: undefined, code: 0, length: 0 }];
  while (ring.length > 0) {
    const next: Reached[] = [];
    for (const from of ring) {
      if (trackers.every((tracker, index) => tracker.accepts(from.states[index] ?? 0)))
        return { type: 'found', text: textOf(from) };
      if (from.length >= longest) continue;
      for (const code of codes) {
        const states = trackers.map((tracker, index) => tracker.step(from.states[index] ?? 0, code));
        if (trackers.some((tracker, index) => tracker.isDead(states[index] ?? 0))) continue;
        const key = states.join();
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ states, from, code, length: from.length + 1 });
      }
      if (seen.size > MOST_STATES) return { type: 'spent' };
    }
    ring = next;
  }
  return { type: 'never' };
}

function textOf(reached: Reached): string {
  const codes: number[] = [];
  for (let at: Reached | undefined = reached; at?.from; at = at.from) codes.push(at.code);
  return String.fromCharCode(...codes.reverse());
}

const PLAIN = [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => letter.charCodeAt(0));
const TAB = 9;
const BLANK = 32;

const DIGITS = PLAIN.filter((code) => code < 58);
const SIGNS = [...'-+.e@'].map((letter) => letter.charCodeAt(0));

/**
 * Code units that stand for all there are, as far as these words can tell: their own, and one from each stretch
 * between them, letters first. A text without case has no capitals, so there are none among them.
 */
export function codesFor(words: readonly string[], kind: 'word' | 'number' | 'moment'): readonly number[] {
  const own = [...new Set(words.flatMap((word) => Array.from(word, (_, at) => word.charCodeAt(at))))];
  const known = [...new Set([...own, ...SIGNS, ...(kind === 'word' ? [] : DIGITS)])].sort((a, b) => a - b);
  const gaps = [BLANK, ...known].map((code, index) => inGap(code, known[index] ?? 0xffff));
  const free = PLAIN.find((code) => !own.includes(code));
  const all = [...(free === undefined ? [] : [free]), ...known, ...gaps.flat(), BLANK, TAB];
  return [...new Set(all)];
}

/** One code unit above a bound and below the next, if there is any that a text can keep. */
function inGap(above: number, below: number): readonly number[] {
  const letter = PLAIN.find((code) => code > above && code < below);
  if (letter !== undefined) return [letter];
  for (let code = above + 1; code < Math.min(below, above + 400); code += 1) if (isKept(code)) return [code];
  return [];
}

const isKept = (code: number): boolean => {
  if (code < BLANK || (code >= 127 && code <= 160) || (code >= 0xd800 && code <= 0xdfff)) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() === letter;
};
