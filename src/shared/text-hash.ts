const PRIME = 0x01000193;
const ONE = 0x811c9dc5;
const OTHER = 0x9dc5811c;

/** Takes a text part by part and tells whether two are the same; no secret is kept by it. */
export interface TextHash {
  add(part: string): void;
  /** 16 hexadecimal digits. */
  digest(): string;
}

/** Two 32-bit lanes of FNV-1a over the code units, the second one mixed with where each stands. */
export function textHash(): TextHash {
  let one = ONE;
  let other = OTHER;
  let length = 0;
  return {
    add(part) {
      for (let at = 0; at < part.length; at += 1) {
        const unit = part.charCodeAt(at);
        one = Math.imul(one ^ unit, PRIME);
        other = Math.imul(other ^ (unit + length), PRIME);
        length = (length + 1) | 0;
      }
    },
    digest: () => hex(one) + hex(other),
  };
}

/** The hash of a whole text. */
export function hashOfText(text: string): string {
  const hash = textHash();
  hash.add(text);
  return hash.digest();
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
