/** Where the keys of an action hold: on a canvas alone, anywhere in the editor, or on every page. */
export type ActionScope = 'canvas' | 'editor' | 'app';

/**
 * One thing that can be done. Keys, the command palette, the sheet of keys, menus and buttons all use the
 * same objects, so that they never disagree.
 */
export interface Action {
  /** Unique among the actions of a page, such as `delete`. */
  readonly id: string;
  /** What it does, as a command: `Delete`. */
  readonly title: string;
  /** What it is done to as things stand, such as the step that Undo takes back. */
  readonly detail?: string;
  /** The heading under which it is listed. */
  readonly section: string;
  /** More words by which it is found. */
  readonly keywords?: readonly string[];
  /** Such as `mod+d`, `shift+?`, `f2`, `ArrowLeft`; `mod` is Ctrl, on a Mac Cmd. The first is shown. */
  readonly keys?: readonly string[];
  readonly scope: ActionScope;
  /** Where its keys hold, in words, where that is not the whole scope. */
  readonly where?: string;
  /** The keys hold while text is being typed, too. */
  readonly typing?: boolean;
  /** Undefined is enabled. */
  readonly enabled?: boolean;
  /** Why it is not enabled. */
  readonly why?: string;
  /** Listed in the sheet of keys, but not in the command palette: walking with the arrows is of no use there. */
  readonly keysOnly?: boolean;
  /** These keys are heard elsewhere, as those for copying are by the browser: they are shown, not listened to. */
  readonly native?: boolean;
  run(): void;
}
