import { describe, expect, it } from 'vitest';
import { parseFaultScript } from '#scenarios/fault-script.ts';
import { faultSchema } from '#scenarios/fault-schema.ts';
import { MINUTE } from '#shared/instant.ts';
import { faultCatalog } from '#world/fault-catalog.ts';

const faultsOf = (text: string): readonly string[] => {
  const script = parseFaultScript(text);
  return script.ok ? [] : script.error.map(({ at = '', message }) => `${at}: ${message}`);
};

describe('fault scripts', () => {
  it('[RUN-4] are lists of faults to make and to lift, at times from the start of the run', () => {
    const text = JSON.stringify([
      { at: '30m', make: { type: 'lock-user', user: 3 } },
      { at: 3_600_000, lift: { type: 'lock-user', user: 3 } },
      { at: 0, make: { type: 'cut-network' } },
    ]);
    expect(parseFaultScript(text)).toEqual({
      ok: true,
      value: [
        { type: 'make-fault', after: 30 * MINUTE, fault: { type: 'lock-user', user: 3 } },
        { type: 'lift-fault', after: 60 * MINUTE, fault: { type: 'lock-user', user: 3 } },
        { type: 'make-fault', after: 0, fault: { type: 'cut-network' } },
      ],
    });
    expect(parseFaultScript('[]')).toEqual({ ok: true, value: [] });
  });

  it('name the place of what is wrong', () => {
    expect(faultsOf('{}')).toEqual([': Must be a list.']);
    expect(faultsOf('[{"make":{"type":"cut-network"}}]')[0]).toMatch(/^\[0\]\.at: /);
    expect(faultsOf('[{"at":"soon","make":{"type":"cut-network"}}]')[0]).toMatch(
      /^\[0\]\.at: Must be a length of time/,
    );
    expect(faultsOf('[{"at":-1,"make":{"type":"cut-network"}}]')[0]).toMatch(/^\[0\]\.at: Must be a length of time/);
    expect(faultsOf('[{"at":"1m"}]')[0]).toBe('[0]: Must have either make or lift.');
    expect(faultsOf('[{"at":"1m","make":{"type":"cut-network"},"lift":{"type":"cut-network"}}]')[0]).toBe(
      '[0]: Must have either make or lift.',
    );
    expect(faultsOf('[{"at":"1m","make":{"type":"set-fire"}}]')[0]).toMatch(/^\[0\]\.make\.type: Must be /);
    expect(faultsOf('[{"at":"1m","make":{"type":"lock-user","user":"3"}}]')).toEqual([
      '[0].make.user: Must be a number.',
    ]);
    expect(faultsOf('[{"at":"1m","make":{"type":"lock-user","user":3,"hard":true}}]')[0]).toMatch(
      /^\[0\]\.make\.hard: /,
    );
    expect(faultsOf('[')[0]).toContain('This is not JSON');
  });

  it('know every fault of the catalog by its parameters', () => {
    const sample: Readonly<Record<string, string | number>> = {
      prospect: 1,
      user: 1,
      mailbox: 1,
      sequence: 1,
      minutes: 5,
      scope: 'prospects.all',
      right: 'permitPlugins',
      object: 'Lead',
      id: '00Qak00000696HF',
      into: '00Qak00000696HG',
      cap: 'salesforce',
    };
    for (const { type, parameters } of faultCatalog) {
      const members = Object.fromEntries(parameters.map(({ name }) => [name, sample[name]]));
      expect(faultSchema.safeParse({ type, ...members }).error).toBeUndefined();
    }
  });
});
