import type { RunView } from './run-view.ts';

const TURN = /^pools\.(.+)\.members\.(.+)\.pointer$/;

/** [ADD-9] The round-robin turns that a revert gave back, in words; they stand in the journal before it and with it. */
export function turnsGivenBack({ run, names }: RunView, revertSeq: number): readonly string[] {
  const { journal, input } = run;
  const at = journal[revertSeq]?.at;
  const turns: string[] = [];
  for (let seq = revertSeq - 1; journal[seq]?.at === at; seq -= 1) {
    const entry = journal[seq];
    if (entry?.type === 'record-changed' && entry.kind === 'reverted') continue;
    const turn = entry?.type === 'setting-changed' && entry.why.rule === 'ADD-9' ? TURN.exec(entry.path) : null;
    if (turn === null) break;
    const pool = input.org.leandata.pools.find(({ id }) => id === turn[1]);
    turns.push(`${names.owner(turn[2] ?? '')} in ${pool?.name ?? turn[1]}`);
  }
  return turns;
}
