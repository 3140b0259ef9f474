import type { CriteriaFacts } from '#criteria/criteria.ts';
import { criteriaStanding, type Standing } from '#criteria/evaluate-criteria.ts';
import type { EdgeId } from '#graph/flow-graph.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { doubtsOf, type ProbeQuestion } from './probe-question.ts';
import type { ProbeSource } from './probe-source.ts';

/** How many records one choice of a node gets. The first choice that holds takes a record (GRA-3, CND-4). */
export interface ChoiceCount {
  readonly edge: EdgeId;
  /** Records whose criteria hold, whatever was tried before. */
  readonly matched: number;
  /** Records of which only a run can tell whether they hold. */
  readonly unknown: number;
  /** Of the matched, those that come here. */
  readonly here: number;
  /** Of the matched, those that an earlier choice takes. */
  readonly earlier: number;
  /** Of the matched and the unknown, those that come here or not, as a run turns out. */
  readonly perhaps: number;
}

export interface ProbeCount {
  readonly total: number;
  readonly choices: readonly ChoiceCount[];
}

/** A group of records on a count. */
export type CountedAs = 'matched' | 'unknown' | 'here' | 'earlier' | 'perhaps';

/** Which records of a count are wanted one by one. */
export interface Wanted {
  readonly edge: EdgeId;
  readonly as: CountedAs;
}

/** A count under way, so that a page of 100,000 records stays alive. */
export interface ProbeCounter {
  readonly total: number;
  readonly done: number;
  /** Looks at the next records, at most so many; false once all are counted. */
  step(most: number): boolean;
  result(): ProbeCount;
  /** The wanted records so far. */
  readonly found: readonly SalesforceRecord[];
}

type Tally = { -readonly [Member in CountedAs]: number };

/** Counts records by the choices of a node, by the evaluator of a run (GRA-3, CND-4). */
export function countRecords(question: ProbeQuestion, source: ProbeSource, wanted?: Wanted): ProbeCounter {
  const records = source.records(question.object);
  const standings = question.choices.map((choice) => standingOf(choice.criteria, question));
  const tallies = question.choices.map((): Tally => ({ matched: 0, unknown: 0, here: 0, earlier: 0, perhaps: 0 }));
  const watched = question.choices.findIndex(({ edge }) => edge === wanted?.edge);
  const found: SalesforceRecord[] = [];
  let done = 0;
  const look = (record: SalesforceRecord): void => {
    const facts = source.facts(record);
    let way: 'free' | 'open' | 'taken' = 'free';
    for (const [index, standing] of standings.entries()) {
      const as = standing(facts);
      const tally = tallies[index];
      if (as === 'fails' || !tally) continue;
      const groups = groupsOf(as, way);
      for (const group of groups) tally[group] += 1;
      if (index === watched && wanted && groups.includes(wanted.as)) found.push(record);
      if (way !== 'taken') way = as === 'holds' ? 'taken' : 'open';
    }
  };
  return {
    total: records.length,
    get done() {
      return done;
    },
    step(most) {
      const end = Math.min(records.length, done + most);
      for (; done < end; done += 1) {
        const record = records[done];
        if (record) look(record);
      }
      return done < records.length;
    },
    result: () => ({
      total: records.length,
      choices: question.choices.map(({ edge }, index) => ({ edge, ...(tallies[index] ?? NONE) })),
    }),
    found,
  };
}

const NONE: Tally = { matched: 0, unknown: 0, here: 0, earlier: 0, perhaps: 0 };

/** `way` tells what the choices before have left: nothing taken, perhaps taken, or taken for certain. */
function groupsOf(as: Exclude<Standing, 'fails'>, way: 'free' | 'open' | 'taken'): readonly CountedAs[] {
  if (as === 'holds') return ['matched', way === 'free' ? 'here' : way === 'taken' ? 'earlier' : 'perhaps'];
  return way === 'taken' ? ['unknown'] : ['unknown', 'perhaps'];
}

/** Works out once what of the criteria is known, and answers how they come out for a record. */
function standingOf(
  criteria: ProbeQuestion['choices'][number]['criteria'],
  { hidden }: ProbeQuestion,
): (facts: CriteriaFacts) => Standing {
  const doubts = doubtsOf(criteria, hidden);
  return (facts) => criteriaStanding(criteria, facts, (index) => doubts[index] === undefined);
}
