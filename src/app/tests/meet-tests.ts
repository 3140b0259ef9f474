import { stableJson } from '#shared/stable-json.ts';
import type { NewTest } from './own-tests.ts';
import type { OwnTest } from './own-test.ts';

/** A test that came and is here already, as another. */
export interface MetTest {
  readonly mine: OwnTest;
  readonly came: NewTest;
}

/** Tests that came, by whether they are here. */
export interface MetTests {
  readonly added: readonly NewTest[];
  /** Those of here that came as they are. */
  readonly same: readonly OwnTest[];
  readonly other: readonly MetTest[];
}

/** Finds the tests that came among those of here: by id, which is the name of the file, or else by title. */
export function meetTests(came: readonly NewTest[], there: readonly OwnTest[]): MetTests {
  const left = new Set(there);
  const find = (is: (own: OwnTest) => boolean): OwnTest | undefined => there.find((own) => left.has(own) && is(own));
  const mineOf = new Map<NewTest, OwnTest>();
  const note = (each: NewTest, mine: OwnTest | undefined): void => {
    if (mine === undefined) return;
    mineOf.set(each, mine);
    left.delete(mine);
  };
  for (const each of came)
    if (!mineOf.has(each))
      note(
        each,
        find(({ id }) => id === each.id),
      );
  for (const each of came) {
    const { title } = each.test;
    if (title !== undefined && !mineOf.has(each))
      note(
        each,
        find(({ test }) => test.title === title),
      );
  }
  const met = came.flatMap((each) => {
    const mine = mineOf.get(each);
    return mine === undefined ? [] : [{ mine, came: each }];
  });
  const isSame = ({ mine, came: { test } }: MetTest): boolean => stableJson(mine.test) === stableJson(test);
  return {
    added: came.filter((each) => !mineOf.has(each)),
    same: met.filter(isSame).map(({ mine }) => mine),
    other: met.filter((each) => !isSame(each)),
  };
}
