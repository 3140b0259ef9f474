import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf, ID_PREFIXES, mintId, normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';

describe('Salesforce ids', () => {
  it.each([
    ['00Qak00000696HF', 'EAY'],
    ['001ak00000OQTie', 'AAH'],
    ['a0D30000001n7Pi', 'EAI'],
  ])('[SF-1] %s has the checksum %s', (id, checksum) => {
    expect(checksumOf(id)).toBe(checksum);
    expect(normaliseId(id)).toEqual({ ok: true, value: id + checksum });
  });

  it('[SF-1] takes the 18-character form in any case and gives back its capitals', () => {
    for (const typed of ['00Qak00000696HFEAY', '00qak00000696hfeay', '00QAK00000696HFEAY', ' 00Qak00000696HFEAY ']) {
      expect(normaliseId(typed)).toEqual({ ok: true, value: '00Qak00000696HFEAY' });
    }
  });

  it('[SF-1] keeps 15-character ids that differ only in case apart', () => {
    const upper = normaliseId('00Qak00000696HF');
    const lower = normaliseId('00Qak00000696Hf');
    expect(upper).not.toEqual(lower);
  });

  it.each(['', '00Q', '00Qak00000696HFEA', '00Qak00000696HFEAYX', '00Qak00000696H!', '00Qak00000696HF999'])(
    '[SF-1] says what is wrong with "%s"',
    (typed) => {
      const result = normaliseId(typed);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.error).toContain('is not a Salesforce id');
    },
  );

  it('[SF-1] tells the object by the prefix', () => {
    expect(ID_PREFIXES).toEqual({
      Lead: '00Q',
      Contact: '003',
      Account: '001',
      User: '005',
      Group: '00G',
      Opportunity: '006',
    });
    expect(objectOfId('00G000000000001AAA')).toBe('Group');
    expect(objectOfId('500000000000001AAA')).toBeNull();
  });

  it('[SF-1] every minted id is whole, of its own and comes back from all capitals and all small letters', () => {
    const serial = fc.nat({ max: 2_000_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ID_PREFIXES)), serial, serial, (prefix, a, b) => {
        const id = mintId(prefix, a);
        expect(id).toHaveLength(18);
        expect(id.startsWith(prefix)).toBe(true);
        expect(normaliseId(id.slice(0, 15))).toEqual({ ok: true, value: id });
        expect(normaliseId(id.toLowerCase())).toEqual({ ok: true, value: id });
        expect(normaliseId(id.toUpperCase())).toEqual({ ok: true, value: id });
        expect(mintId(prefix, b) === id).toBe(a === b);
      }),
    );
  });
});
