/** An Outreach id as Salesforce's text field carries it; undefined where it is none. */
export const readOutreachId = (text: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
