/** Salesforce ids are the same where their first 15 characters are (SF-1). */
const SIGNIFICANT = 15;

/** The entry of a Salesforce id in either length. Ids that are not Salesforce's are compared whole. */
export const findId = <T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined =>
  list?.find(
    (each) =>
      each.id === id ||
      (id.length >= SIGNIFICANT &&
        each.id.slice(0, SIGNIFICANT) === id.slice(0, SIGNIFICANT) &&
        each.id.startsWith('00')),
  );
