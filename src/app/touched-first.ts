/** The rows that the run touched before all others, each part in the order it had. */
export const touchedFirst = <Row>(rows: readonly Row[], touched: (row: Row) => boolean): readonly Row[] => [
  ...rows.filter(touched),
  ...rows.filter((row) => !touched(row)),
];
