import type { Tracker } from './text-tracker.ts';

const GONE = -1;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSign = (code: number): boolean => code === 43 || code === 45;
const POINT = 46;
const LOWER_E = 101;

/** By state: what a digit, a point, a sign and an e lead to. */
const NUMBER_STEPS: readonly (readonly [digit: number, point: number, sign: number, e: number])[] = [
  [2, 5, 1, GONE], // nothing read yet
  [2, 5, GONE, GONE], // a sign
  [2, 3, GONE, 6], // digits
  [4, GONE, GONE, 6], // digits and a point
  [4, GONE, GONE, 6], // a fraction
  [4, GONE, GONE, GONE], // a point without digits before it
  [8, GONE, 7, GONE], // the e
  [8, GONE, GONE, GONE], // the sign of the exponent
  [8, GONE, GONE, GONE], // the exponent
];
const NUMBER_ENDS = [2, 3, 4, 8];

/** [CND-2] Texts that are nothing but a number, or those that are not. */
export const numberTracker = (holds: boolean): Tracker => ({
  start: 0,
  step(state, code) {
    const steps = NUMBER_STEPS[state];
    if (!steps) return GONE;
    if (isDigit(code)) return steps[0];
    return code === POINT ? steps[1] : isSign(code) ? steps[2] : code === LOWER_E ? steps[3] : GONE;
  },
  accepts: (state) => NUMBER_ENDS.includes(state) === holds,
  isDead: (state) => holds && state === GONE,
});

const DATE = 'dddd-dd-dd';

/** [CND-2] Texts that start like a date, or those that do not: only the former can be dates or date-times. */
export const dateTracker = (holds: boolean): Tracker => ({
  start: 0,
  step(state, code) {
    if (state === GONE || state === DATE.length) return state;
    return (DATE[state] === 'd' ? isDigit(code) : code === 45) ? state + 1 : GONE;
  },
  accepts: (state) => (state === DATE.length) === holds,
  isDead: (state) => (holds ? state === GONE : state === DATE.length),
});

const IN_MOMENTS = new Set([...'0123456789tz:.+- '].map((letter) => letter.charCodeAt(0)));

/** [CND-2] Texts that start like a date and go on with nothing that a date-time cannot have. */
export const momentTracker: Tracker = {
  ...dateTracker(true),
  step: (state, code) => (IN_MOMENTS.has(code) ? dateTracker(true).step(state, code) : GONE),
};
