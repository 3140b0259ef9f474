import type { FactRecord } from '#nodes/contract/trip-facts.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { JsonObject } from '#shared/json.ts';
import { RECORD } from './field-levers.ts';
import { valuesFor } from './field-values.ts';
import type { Lever } from './lever.ts';
import { fieldIn, liveIn, type Scene } from './scene.ts';
import { setLevers } from './ways-to-set.ts';

const CANDIDATES = 'values of possible matches';
/** Records that are tried at most for each rule. */
const MOST = 3;

interface Rule {
  readonly field: string;
  readonly candidateField: string;
}

/** [MAT-1] What could be different for a match: what the record is looked up by, and what its candidates hold. */
export function matchLevers(scene: Scene): readonly Lever[] {
  const { config, type } = scene.at.node;
  const object = type === 'match-account' ? 'Account' : (config['object'] as 'Lead' | 'Contact');
  const rules = rulesOf(config);
  const { object: own, record: id } = scene.at.current;
  const others = liveIn(scene, object).filter((each) => each['Id'] !== id && each['IsConverted'] !== true);
  const found = new Set(rules.flatMap((rule) => candidatesBy(scene, object, rule).map((each) => String(each['Id']))));
  return rules.flatMap(({ field, candidateField }) => {
    const current = scene.facts.read(field);
    const info = fieldIn(scene, own as SalesforceObject, field);
    const values = others
      .filter((each) => (each[candidateField] ?? null) !== null)
      .slice(0, MOST)
      .map((each) => asFieldValue(each[candidateField] ?? null, info));
    const { now, timeZone } = scene.facts;
    const unlike = valuesFor([], { field: info, now, timeZone, current });
    const onRecord = field.includes('.')
      ? []
      : [...new Set([...values, ...unlike])]
          .filter((value) => value !== current)
          .flatMap((value) => setLevers(scene, { object: own as SalesforceObject, id, field, value }, RECORD));
    const toFit = others.slice(0, MOST).filter((each) => (each[candidateField] ?? null) !== current);
    const fitting =
      current === null ? [] : toFit.flatMap((each) => candidate(scene, object, each, candidateField, current));
    const unfit = others
      .filter((each) => found.has(String(each['Id'])))
      .slice(0, MOST)
      .flatMap((each) => candidate(scene, object, each, candidateField, null));
    return [...onRecord, ...fitting, ...unfit];
  });
}

const candidate = (
  scene: Scene,
  object: SalesforceObject,
  record: FactRecord,
  field: string,
  value: FieldValue,
): readonly Lever[] => setLevers(scene, { object, id: String(record['Id']), field, value }, CANDIDATES);

const candidatesBy = (scene: Scene, object: 'Lead' | 'Contact' | 'Account', rule: Rule): readonly FactRecord[] =>
  scene.facts.findBy(object, rule.candidateField, scene.facts.read(rule.field));

const rulesOf = (config: JsonObject): readonly Rule[] =>
  (Array.isArray(config['rules']) ? config['rules'] : []).flatMap((rule) =>
    typeof rule === 'object' && rule !== null && 'field' in rule && 'candidateField' in rule
      ? [{ field: String(rule['field']), candidateField: String(rule['candidateField']) }]
      : [],
  );

/** A company's web address is matched with the domain of an email. */
function asFieldValue(value: FieldValue, field: FieldInfo | undefined): FieldValue {
  if (field?.type !== 'email' || typeof value !== 'string' || value.includes('@')) return value;
  const domain = value
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#:].*$/, '');
  return `someone@${domain}`;
}
