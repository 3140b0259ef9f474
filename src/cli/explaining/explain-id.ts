import { checkOf, checks } from '#checks/check-catalog.ts';
import { ruleOf, rules } from '#rules/rules.ts';
import { closestName } from '#scenarios/closest-name.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { explainErrorId } from '#world/explain-error.ts';

/** What there is to say about an id, part by part. */
export interface ExplainedId {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Errors of callouts, rules of the rulebook and checks of graphs, by id or by words of their titles. An error is a sentence. */
export function explainedIds(asked: readonly string[]): Result<readonly ExplainedId[], string> {
  const found: ExplainedId[] = [];
  for (const given of asked) {
    const ids = idsOf(given);
    if (ids.length === 0) return err(`There is no error, rule or check "${given}". ${meant(given)}`);
    if (ids.length > MOST_BY_TITLE) return err(`"${given}" may be any of these: ${listed(ids)}.`);
    for (const id of ids) {
      const explained = explainCheck(id) ?? explainRuleOrError(id);
      if (explained) found.push(explained);
    }
  }
  return ok(found);
}

/** Ids that words of a title are explained by; of more they are only named. */
const MOST_BY_TITLE = 3;
const MOST_NAMED = 10;

function idsOf(given: string): readonly string[] {
  if (explainCheck(given)) return [given];
  const id = given.toUpperCase();
  if (explainRuleOrError(id)) return [id];
  const words = given.toLowerCase();
  const all = [...titles()];
  const whole = all.filter(([, title]) => title.toLowerCase() === words);
  return (whole.length > 0 ? whole : all.filter(([, title]) => title.toLowerCase().includes(words))).map(
    ([each]) => each,
  );
}

const titles = (): ReadonlyMap<string, string> =>
  new Map([
    ...rules.map(({ id, title }) => [id, calloutErrorOf(id)?.title ?? title] as const),
    ...checks.map(({ code, title }) => [code, title] as const),
  ]);

function listed(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).map(named).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const named = (id: string): string => `${id} (${titles().get(id) ?? ''})`;

function meant(given: string): string {
  const closest = closestName(given, [...titles().values()]);
  const near = [...titles()].find(([, title]) => title === closest);
  if (near) return `Did you mean ${named(near[0])}?`;
  return 'Errors are ERR-1 to ERR-19; rules stand behind what is reported, in [brackets]; both are found by words of their titles too.';
}

function explainCheck(code: string): ExplainedId | undefined {
  const check = checkOf(code);
  return (
    check && {
      id: code,
      title: check.title,
      parts: parts(
        ['What is so', [check.explanation]],
        ['Why it matters', [check.why]],
        ['Cure', [check.cure]],
        ['Rule', [check.rule ?? '']],
      ),
    }
  );
}

function explainRuleOrError(id: string): ExplainedId | undefined {
  const rule = ruleOf(id);
  const known = calloutErrorOf(id);
  if (!known && !rule) return undefined;
  const error = known && explainErrorId(known.id);
  return {
    id,
    title: error?.title ?? rule?.title ?? id,
    parts: parts(
      ['Cause', [error?.cause ?? '']],
      ['Cure', error?.guideCure ?? []],
      ['Why that cannot work', [error?.guideFails ?? '']],
      ['What works instead', error?.worksInstead ?? []],
      ['Where the documents disagree', (error?.disagreements ?? []).map(({ text, rule: of }) => `${text} [${of}]`)],
      ['Rule', [rule?.text ?? '', ...(rule?.notes ?? []).map(({ text }) => text)]],
      ['Source', [rule?.source ?? '']],
      ['Otherwise', [rule?.switch?.type === 'none' ? rule.switch.because : '']],
      ['Rules behind it', [(error?.rules ?? []).filter((each) => each !== id).join(', ')]],
    ),
  };
}

const parts = (...given: readonly (readonly [heading: string, lines: readonly string[]])[]): ExplainedId['parts'] =>
  given.flatMap(([heading, lines]) => {
    const filled = lines.filter((line) => line !== '');
    return filled.length === 0 ? [] : [{ heading, lines: filled }];
  });
