/** Id of the element that shows a rule, for links to it. */
export const elementOfRule = (id: string): string => `rule-${id}`;
