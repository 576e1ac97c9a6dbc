/** Where a rule stands on the page of the rules. */
export const ruleAnchor = (id: string): string => `rule-${id}`;
