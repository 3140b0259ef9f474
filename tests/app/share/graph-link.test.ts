import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOfLink, placeOfGraph } from '#app/share/graph-link.ts';
import { packText, unpackText } from '#app/share/pack-text.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';

const example = examples[0]?.graph;
if (!example) throw new Error('no example');
const packedOf = async (): Promise<string> =>
  new URLSearchParams((await placeOfGraph(example)).split('?')[1]).get('graph') ?? '';

describe('a text in an address', () => {
  it('is read back as it was, whatever it holds, and needs no escaping', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const packed = await packText(text);
        expect(packed).toBe(encodeURIComponent(packed));
        expect(await unpackText(packed)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 200 },
    );
  });

  it('is refused where it is cut off, changed or no packed text at all', async () => {
    const packed = await packText('x'.repeat(50) + JSON.stringify(example));
    for (const bad of ['', 'a', '!!', packed.slice(0, -20), packed.slice(5), `${packed.slice(0, 40)}\u00e9`])
      expect(await unpackText(bad)).toEqual({ ok: false, error: 'damaged' });
  });

  it('is refused where a few characters come to more than a machine should hold', async () => {
    const bomb = await packText('0'.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackText(bomb)).toEqual({ ok: false, error: 'too-large' });
  });
});

describe('a link that carries a graph', () => {
  it('gives the very graph, and is short for a usual one', async () => {
    const packed = await packedOf();
    expect(await graphOfLink(packed, catalog)).toEqual({ ok: true, value: example });
    expect(packed.length).toBeLessThan(4_000);
  });

  it('says what is wrong where it is not whole, of a newer way, or carries something else', async () => {
    const packed = await packedOf();
    const messageOf = async (text: string): Promise<string> => {
      const read = await graphOfLink(text, catalog);
      return read.ok ? 'read' : (read.error[0]?.message ?? '');
    };
    expect(await messageOf('')).toBe('The link carries no graph.');
    expect(await messageOf(`2.${packed.slice(2)}`)).toBe('The link was made by a newer version of the app.');
    expect(await messageOf(packed.slice(0, -30))).toBe('The link is not whole.');
    expect(await messageOf(`1.${await packText('{"format":"other"}')}`)).toContain('not a routing graph');
  });

  it('never throws, however it is damaged', async () => {
    const packed = await packedOf();
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.string({ maxLength: 3 }), async (at, text) => {
        const read = await graphOfLink(packed.slice(0, at) + text + packed.slice(at + 1), catalog);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
