export interface NothingRouted {
  readonly title: string;
  readonly text: string;
}

/** Why a run came to no trigger: Salesforce refused what it asked for, or nothing that a trigger takes was changed. */
export function nothingRouted(refused: number): NothingRouted {
  if (refused === 0) {
    return {
      title: 'Nothing came to a trigger',
      text: 'Look at the records that you chose: a trigger takes only those that are created or changed.',
    };
  }
  const records = `${refused.toLocaleString('en-GB')} ${refused === 1 ? 'record' : 'records'}`;
  return {
    title: 'Nothing was routed: Salesforce refused the writes',
    text: `Salesforce refused ${records}. The reasons stand on the left, under Refused.`,
  };
}
