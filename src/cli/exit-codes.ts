/** What every command's exit code means; stands under its help. */
export const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings: see the report
  2  wrong use, or a file that cannot be read or written
  130  stopped by Ctrl+C, where a command has told what it knew by then`;
