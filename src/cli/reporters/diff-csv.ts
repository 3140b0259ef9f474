import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import type { DiffReport, ReportedDifference } from '../diffing/diff-report.ts';
import type { DifferenceSide } from '../diffing/difference.ts';
import { aspectsText } from './diff-words.ts';

type Column = CsvExportColumn<ReportedDifference>;

const sideColumns = (title: string, of: (row: ReportedDifference) => DifferenceSide | null): readonly Column[] => [
  { heading: `Edge ${title}`, value: (row) => of(row)?.edge ?? null },
  { heading: `Owner ${title}`, value: (row) => of(row)?.owner ?? null },
  { heading: `Why ${title}`, value: (row) => of(row)?.why ?? null },
  { heading: `Rule ${title}`, value: (row) => of(row)?.rule ?? null },
];

const columns: readonly Column[] = [
  { heading: 'Test', value: ({ test }) => test },
  { heading: 'Object', value: ({ object }) => object },
  { heading: 'Record ID', value: ({ id }) => id },
  { heading: 'Name', value: ({ name }) => name },
  { heading: 'Trigger', value: ({ trigger }) => (trigger === 'new' ? 'New' : 'Updated') },
  { heading: 'Nth time', value: ({ time }) => time },
  { heading: 'Differs in', value: aspectsText },
  { heading: 'Node', value: ({ node }) => node },
  ...sideColumns('before', ({ before }) => before),
  ...sideColumns('after', ({ after }) => after),
  { heading: 'Known', value: ({ expected }) => expected },
];

/** One row for each record that came out differently. */
export const reportDiffCsv = ({ records }: DiffReport): Iterable<string> => [
  writeRecords(columns, records?.differences ?? []),
];
