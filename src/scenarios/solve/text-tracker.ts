/** Reads a text code unit by code unit and says in the end whether it is wanted. */
export interface Tracker {
  readonly start: number;
  readonly step: (state: number, code: number) => number;
  readonly accepts: (state: number) => boolean;
  /** Whether no text that goes on from here is wanted. */
  readonly isDead: (state: number) => boolean;
}

const GONE = -1;

/** Texts that are one of the words, or none of them. */
export function wordTracker(words: readonly string[], holds: boolean): Tracker {
  // One state for each beginning of a word; the empty one is the first.
  const starts = [...new Set(['', ...words.flatMap((word) => beginnings(word))])];
  const states = new Map(starts.map((text, state) => [text, state]));
  const ends = new Set(words.map((word) => states.get(word)));
  return {
    start: 0,
    step: (state, code) =>
      state === GONE ? GONE : (states.get(`${starts[state] ?? ''}${String.fromCharCode(code)}`) ?? GONE),
    accepts: (state) => ends.has(state) === holds,
    isDead: (state) => holds && state === GONE,
  };
}

/** Texts in which a word stands somewhere, at the start or at the end; or those in which it does not. */
export function partTracker(word: string, where: 'anywhere' | 'start' | 'end', holds: boolean): Tracker {
  const full = word.length;
  const next = where === 'start' ? prefixStep(word) : foundStep(word, where === 'anywhere');
  const isFinal = where !== 'end';
  return {
    start: 0,
    step: next,
    accepts: (state) => (state === full) === holds,
    isDead: (state) => (holds ? state === GONE : isFinal && state === full),
  };
}

const prefixStep =
  (word: string) =>
  (state: number, code: number): number =>
    state === GONE || state === word.length ? state : word.charCodeAt(state) === code ? state + 1 : GONE;

/** How much of the word stands at the end of what was read. */
function foundStep(word: string, stays: boolean): (state: number, code: number) => number {
  return (state, code) => {
    if (stays && state === word.length) return state;
    const read = word.slice(0, state) + String.fromCharCode(code);
    for (let from = Math.max(0, read.length - word.length); from < read.length; from += 1)
      if (word.startsWith(read.slice(from))) return read.length - from;
    return 0;
  };
}

const LESS = -1;
const GREATER = -2;

/** Texts whose order towards a word is wanted. */
export function orderTracker(word: string, isWanted: (order: -1 | 0 | 1) => boolean): Tracker {
  const orderOf = (state: number): -1 | 0 | 1 =>
    state === GREATER ? 1 : state === LESS || state < word.length ? -1 : 0;
  return {
    start: 0,
    step(state, code) {
      if (state < 0) return state;
      const own = word.charCodeAt(state);
      if (state === word.length || code > own) return GREATER;
      return code < own ? LESS : state + 1;
    },
    accepts: (state) => isWanted(orderOf(state)),
    isDead: (state) => state < 0 && !isWanted(orderOf(state)),
  };
}

/** [SF-3] Texts as the org keeps them: not empty, without blanks around them. */
export const trimmedTracker: Tracker = {
  start: 0,
  step: (state, code) => (code > 32 ? 1 : state === 1 || state === 2 ? 2 : GONE),
  accepts: (state) => state === 1,
  isDead: (state) => state === GONE,
};

const AT = 64;
const POINT = 46;
const NOT_IN_MAILBOX = new Set([...'<>()[],;:"\\'].map((letter) => letter.charCodeAt(0)));

/** Email addresses: 0 and 1 before the sign, 2 and 3 in the first label, 4 and 5 in a later one. */
export const emailTracker: Tracker = {
  start: 0,
  step(state, code) {
    if (state === GONE || code <= 32) return GONE;
    if (state < 2) return code === AT ? (state === 1 ? 2 : GONE) : NOT_IN_MAILBOX.has(code) ? GONE : 1;
    if (code === AT) return GONE;
    if (code === POINT) return state === 3 || state === 5 ? 4 : GONE;
    return state < 4 ? 3 : 5;
  },
  accepts: (state) => state === 5,
  isDead: (state) => state === GONE,
};

const beginnings = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
