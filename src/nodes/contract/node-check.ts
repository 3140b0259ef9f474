/** One thing that a node looked at on its way to a decision. */
export interface NodeCheck {
  /** What was asked, in words: `Outreach is authorized`. */
  readonly asks: string;
  /** What was found, with where it was read. */
  readonly saw: string;
  /** Null where nothing hangs on it by itself. */
  readonly passed: boolean | null;
  /** Rule of the rulebook behind it. */
  readonly rule?: string;
  /** What there was to choose from, such as candidates; absent where there was no choice. */
  readonly list?: readonly CheckItem[];
}

/** One of several that a check compared. */
export interface CheckItem {
  readonly text: string;
  readonly chosen: boolean;
}

/** Is told of every check as a node makes it. Nobody listens during a run, and then nothing is put into words. */
export type Note = (check: NodeCheck) => void;
