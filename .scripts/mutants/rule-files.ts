/** Where the rules of the simulated systems stand; words, pages and editing are not among them. */
const RULES: readonly RegExp[] = [
  /^src\/(criteria|engine|leandata|crm-sync|clock)\/[^/]+\.ts$/,
  /^src\/mocks\/(outreach|salesforce)\/[^/]+\.ts$/,
  /^src\/nodes\/[^/]+\/run\.ts$/,
  /^src\/nodes\/add-to-sequence\/(find-sender|prospect-guard)\.ts$/,
  /^src\/nodes\/matching\/(candidate-facts|find-candidates|match-keys|match-keys-of|rank-candidates|run-match)\.ts$/,
  /^src\/world\/(change-event|change-record|create-world|environment|make-edit|plan-run|record-run|stimulus-queue)\.ts$/,
  /^src\/world\/(stream-run|streamed-stimuli|streamed-trips|triggered-by|world)\.ts$/,
];

const WORDS = ['src/criteria/describe-criteria.ts', 'src/leandata/error-catalog.ts'];

/** Those of the project's files that hold rules, sorted; with `only` those with that in their path. */
export const ruleFiles = (paths: readonly string[], only = ''): readonly string[] =>
  paths
    .filter((path) => RULES.some((rule) => rule.test(path)) && !WORDS.includes(path) && path.includes(only))
    .toSorted();
