import { describe, expect, it } from 'vitest';
import { calloutErrorOf } from '#world/callout-error-of.ts';

describe('calloutErrorOf', () => {
  it('[ERR-9] gives title, status and retry of an error by the id that a journal holds', () => {
    expect(calloutErrorOf('ERR-9')).toMatchObject({ id: 'ERR-9', status: 422, retry: false });
    expect(calloutErrorOf('ERR-9')?.title).toBe('Prospect is locked');
  });

  it('knows no error for any other text', () => {
    expect(calloutErrorOf('ERR-99')).toBeUndefined();
    expect(calloutErrorOf('')).toBeUndefined();
  });
});
