import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../support/find-browser.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  it('is the one that FLOWSIM_BROWSER names', () => {
    vi.stubEnv('FLOWSIM_BROWSER', process.execPath);
    expect(findBrowser()).toBe(process.execPath);
  });

  it('is never quietly another one than that', () => {
    vi.stubEnv('FLOWSIM_BROWSER', '/nowhere/chromium');
    expect(() => findBrowser()).toThrow('FLOWSIM_BROWSER names /nowhere/chromium, which does not exist.');
  });
});
