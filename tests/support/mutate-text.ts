import fc from 'fast-check';
import type { Json } from '#shared/json.ts';

/** One way of damaging the text of a JSON file. Places are taken modulo what is there. */
export type Mutation =
  | { readonly type: 'cut'; readonly at: number; readonly length: number }
  | { readonly type: 'insert'; readonly at: number; readonly text: string }
  | { readonly type: 'end'; readonly at: number }
  | { readonly type: 'swap-lines'; readonly at: number; readonly with: number }
  | { readonly type: 'repeat-line'; readonly at: number }
  /** Another value in the place of one of the document. */
  | { readonly type: 'set'; readonly at: number; readonly value: Json }
  | { readonly type: 'drop'; readonly at: number }
  | { readonly type: 'rename-key'; readonly at: number; readonly key: string }
  /** A value of the document in the place of another one. */
  | { readonly type: 'copy'; readonly at: number; readonly from: number };

const place = fc.nat(1_000_000);
const oddText = fc.constantFrom(
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\\',
  '\u0000',
  '\uFEFF',
  '😀',
  '-',
  '1e999',
  'null',
  '//',
);
const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, '', ' ', 'x'.repeat(300), '__proto__', 'constructor', 0, -1, 1.5, 1e21, [], {}, [
    [],
  ]),
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
);
const oddKey = fc.constantFrom('', '__proto__', 'constructor', 'toString', 'nodes', 'config', 'id', ' id');

export const aMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ type: fc.constant('insert' as const), at: place, text: oddText }),
  fc.record({ type: fc.constant('end' as const), at: place }),
  fc.record({ type: fc.constant('swap-lines' as const), at: place, with: place }),
  fc.record({ type: fc.constant('repeat-line' as const), at: place }),
  fc.record({ type: fc.constant('set' as const), at: place, value: oddValue }),
  fc.record({ type: fc.constant('drop' as const), at: place }),
  fc.record({ type: fc.constant('rename-key' as const), at: place, key: oddKey }),
  fc.record({ type: fc.constant('copy' as const), at: place, from: place }),
);

/** The damaged text. */
export function mutated(text: string, mutation: Mutation): string {
  const lines = text.split('\n');
  const at = mutation.at % text.length;
  const line = mutation.at % lines.length;
  switch (mutation.type) {
    case 'cut':
      return text.slice(0, at) + text.slice(at + mutation.length);
    case 'insert':
      return text.slice(0, at) + mutation.text + text.slice(at);
    case 'end':
      return text.slice(0, at);
    case 'swap-lines': {
      const other = mutation.with % lines.length;
      return lines
        .with(line, lines[other] ?? '')
        .with(other, lines[line] ?? '')
        .join('\n');
    }
    case 'repeat-line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    default:
      return inDocument(text, mutation);
  }
}

/** Every member and element of a document: where it stands and by what key. */
function slotsOf(value: Json): readonly { readonly holder: Record<string, Json>; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, Json>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key] ?? null)]);
}

function inDocument(text: string, mutation: Mutation): string {
  const document = JSON.parse(text) as Json;
  const slots = slotsOf(document);
  const slot = slots[mutation.at % slots.length];
  if (!slot) return text;
  const { holder, key } = slot;
  if (mutation.type === 'set') holder[key] = mutation.value;
  if (mutation.type === 'copy') {
    const from = slots[mutation.from % slots.length];
    holder[key] = JSON.parse(JSON.stringify(from?.holder[from.key] ?? null)) as Json;
  }
  if (mutation.type === 'drop' || mutation.type === 'rename-key') {
    const value = holder[key] ?? null;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    if (mutation.type === 'rename-key' && !Array.isArray(holder)) {
      Object.defineProperty(holder, mutation.key, { value, enumerable: true, configurable: true });
    }
  }
  return JSON.stringify(document);
}
