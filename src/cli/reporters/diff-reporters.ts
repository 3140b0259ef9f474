import type { DiffReport } from '../diffing/diff-report.ts';
import type { Terminal } from '../terminal.ts';
import { reportDiffCsv } from './diff-csv.ts';
import { reportDiffGithub } from './diff-github.ts';
import { reportDiffHtml } from './diff-html.ts';
import { reportDiffJson } from './diff-json.ts';
import { reportDiffPretty } from './diff-pretty.ts';

type Reporter = (report: DiffReport, colour: Terminal['colour']) => Iterable<string>;

export const diffReporters = {
  pretty: reportDiffPretty,
  json: reportDiffJson,
  csv: reportDiffCsv,
  github: reportDiffGithub,
  html: reportDiffHtml,
} as const satisfies Readonly<Record<string, Reporter>>;
