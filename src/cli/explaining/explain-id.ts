import { checkOf } from '#checks/check-catalog.ts';
import { ruleOf } from '#rules/rules.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { explainErrorId } from '#world/explain-error.ts';

/** What there is to say about an id, part by part. */
export interface ExplainedId {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Errors of callouts, rules of the rulebook and checks of graphs. An error is a sentence. */
export function explainedIds(ids: readonly string[]): Result<readonly ExplainedId[], string> {
  const found: ExplainedId[] = [];
  for (const given of ids) {
    const explained = given.includes('/') ? explainCheck(given) : explainRuleOrError(given.toUpperCase());
    if (!explained)
      return err(
        `There is no error, rule or check "${given}". Errors are ERR-1 to ERR-19; rules stand behind what is reported, in [brackets].`,
      );
    found.push(explained);
  }
  return ok(found);
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
