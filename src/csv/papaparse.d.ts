/** What is used of papaparse. Its published types drag Node's and the DOM's into headless code. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    /** Character of the text, where it is known. */
    readonly index?: number;
  }

  interface StepResult {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** `cursor` is the first character after the row. */
    readonly meta: { readonly cursor: number };
  }

  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: string;
    readonly step: (result: StepResult, parser: { abort(): void }) => void;
  }

  const papaparse: {
    parse(text: string, config: ParseConfig): void;
    unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
  };

  export = papaparse;
}
