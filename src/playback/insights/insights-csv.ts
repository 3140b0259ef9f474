import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import { visitResults } from '#logs/insights-visits.ts';
import type { InsightsRow } from './insights-rows.ts';
import { resultWords } from './part-words.ts';

const columns: readonly CsvExportColumn<InsightsRow>[] = [
  { heading: 'Node', value: ({ nodeName }) => nodeName },
  { heading: 'Node Type', value: ({ type }) => type },
  { heading: 'Edge', value: ({ edgeName }) => edgeName },
  { heading: 'Error Edge', value: ({ edge, isErrorEdge }) => (edge === null ? null : isErrorEdge) },
  { heading: 'Leads To', value: ({ edge, to }) => (edge === null ? null : (to ?? 'open')) },
  { heading: 'Trips', value: ({ tally }) => tally.trips },
  { heading: 'Visits', value: ({ tally }) => tally.visits },
  { heading: 'Share', value: ({ share }) => Math.round(share * 10_000) / 10_000 },
  { heading: 'Share Of', value: ({ edge }) => (edge === null ? 'all trips' : 'trips that came to the node') },
  ...visitResults.map((result): CsvExportColumn<InsightsRow> => ({
    heading: resultWords[result].label,
    value: ({ edge, results }) => (edge === null ? (results.get(result)?.trips ?? 0) : null),
  })),
];

/** [V2-1] Nodes and edges with their numbers as CSV: counts of trips, shares from 0 to 1. */
export const insightsCsv = (rows: readonly InsightsRow[]): string => writeRecords(columns, rows);
