import type { AddedRecord, WrittenRecord } from '#world/import-changes.ts';
import type { ImportRefusal } from '#world/import-record.ts';
import type { FromWorker, PlacedCsv } from './messages.ts';

type Part = Extract<FromWorker, { readonly type: 'csv-part' }>;

/** Puts the lists of a placed file together again that came in parts. */
export class PlacedParts {
  readonly #refused: ImportRefusal[] = [];
  readonly #added: AddedRecord[] = [];
  readonly #written: WrittenRecord[] = [];

  take({ refused = [], added = [], written = [] }: Part): void {
    this.#refused.push(...refused);
    this.#added.push(...added);
    this.#written.push(...written);
  }

  whole(placed: PlacedCsv): PlacedCsv {
    const { changes } = placed;
    const all = changes && {
      ...changes,
      added: { ...changes.added, [changes.object]: this.#added },
      written: this.#written,
    };
    return { ...placed, refused: this.#refused, changes: all };
  }
}
