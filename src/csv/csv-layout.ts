import type { FieldInfo } from '#shared/field.ts';
import type { DateOrder } from './read-date.ts';

/** What the columns of a file may mean for one object. */
export interface CsvObject {
  /** API name and plural label, such as `Lead` and `leads`. */
  readonly object: string;
  readonly plural: string;
  readonly fields: readonly FieldInfo[];
  /** API names of fields whose column must be there and whose cells must be filled. */
  readonly required: readonly string[];
  /** Further headings for fields, in small letters: `lead status` → `Status`. */
  readonly headings: Readonly<Record<string, string>>;
}

/** The value of a date or a date-time field that a cell's text stands for; undefined where it is no such word. */
export type MomentWords = (text: string, type: 'date' | 'datetime') => string | undefined;

/** How a file of records is to be read. */
export interface CsvLayout extends CsvObject {
  /**
   * Headings, in small letters, of columns that are no field of the object but are kept as text: → their
   * key. Where several columns have one key, the first that is filled counts.
   */
  readonly extras: Readonly<Record<string, string>>;
  /** Other objects whose export this could be by mistake. */
  readonly others: readonly CsvObject[];
  /** What a word that stands for a date means, such as one that is counted from today; none are known where absent. */
  readonly moment?: MomentWords;
  /** By heading, for a file that is read part by part: told by other parts of it. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>>;
}
