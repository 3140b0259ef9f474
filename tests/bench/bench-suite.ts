/** One way of doing the work of a suite. */
export interface BenchCase {
  readonly name: string;
  /** Things done by one call, such as trips; 1 where it is not given. */
  readonly items?: number;
  readonly run: () => unknown;
}

/** Cases that are measured in the same run and compared with the first, the baseline. */
export interface BenchSuite {
  readonly title: string;
  /** What an item is, in the plural: `trips`. */
  readonly unit: string;
  readonly cases: readonly BenchCase[];
  /** Further figures that are no rates, such as heap, one sentence each; asked for after the cases. */
  readonly notes?: () => readonly string[] | Promise<readonly string[]>;
}

/** Figures that are no rates of calls, measured in a way of their own: rows come as they are known. */
export interface BenchReport {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: () => AsyncIterable<readonly string[]>;
}
