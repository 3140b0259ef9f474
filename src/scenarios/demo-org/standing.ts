/** How a person stands in Outreach. */
export interface Standing {
  readonly prospect: boolean;
  readonly optedOut: boolean;
  readonly locked: boolean;
  readonly sequences: readonly { readonly sequence: number; readonly finished: boolean }[];
  /** Id of a prospect that was deleted in Outreach and still stands on the record. */
  readonly staleId: string | null;
}

/** Reads `prospect, in 4`, `prospect, opted out`, `stale 4711`, `converted` or nothing. */
export function readStanding(text: string): Standing {
  const words = text.split(',').map((word) => word.trim());
  const sequences = words.flatMap((word) => {
    const [, how, sequence] = /^(in|done) (\d+)$/.exec(word) ?? [];
    return sequence === undefined ? [] : [{ sequence: Number(sequence), finished: how === 'done' }];
  });
  return {
    prospect: words.includes('prospect'),
    optedOut: words.includes('opted out'),
    locked: words.includes('locked'),
    sequences,
    staleId: /^stale (\d+)$/.exec(text)?.[1] ?? null,
  };
}
