import { describe, expect, it } from 'vitest';
import { afterAddress, afterWriting, namedAtLast, type StepState } from '#app/step-state.ts';

const at = (step: number, state: StepState): StepState => ({ ...state, step });
const fresh: StepState = { step: 0, named: 0, written: [], passing: false };

describe('the step in the address', () => {
  it('stays where one stands when the address comes to name a step that was written before others', () => {
    const written = afterWriting(afterWriting(at(8, fresh), 4), 8);
    expect(namedAtLast(written)).toBe(8);
    const late = afterAddress(at(9, written), 4);
    expect(late.step).toBe(9);
    expect(namedAtLast(late)).toBe(8);
    expect(afterAddress(late, 8)).toEqual({ step: 9, named: 8, written: [], passing: false });
  });

  it('takes what was written before for overtaken when a later one arrives', () => {
    const written = afterWriting(afterWriting(at(8, fresh), 4), 8);
    expect(afterAddress(written, 8).written).toEqual([]);
    expect(afterAddress(afterAddress(written, 8), 4).step).toBe(4);
  });

  it('goes where a link or the history leads', () => {
    expect(afterAddress(afterWriting(at(8, fresh), 8), 3)).toEqual({
      step: 3,
      named: 3,
      written: [],
      passing: false,
    });
    expect(afterAddress(at(8, { ...fresh, named: 8 }), 0).step).toBe(0);
  });

  it('waits for nothing where one is back at the step that the address names', () => {
    expect(afterWriting(afterWriting(fresh, 8), 0)).toEqual(fresh);
  });
});
