import type { RunReport } from '#scenarios/run-report-schema.ts';
import type { ExitCode } from '../cli-io.ts';

/** 1 where the run has findings. */
export const exitCodeOf = (report: RunReport): ExitCode => (report.findings.length === 0 ? 0 : 1);
