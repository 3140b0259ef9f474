import { createContext } from 'react';

/** Where the page Assumptions shows a rule. */
export const addressOfRule = (id: string): string => `#/assumptions?rule=${encodeURIComponent(id)}`;

/**
 * Goes to a rule without the page being loaded anew; the app gives it. Undefined: the browser follows the link;
 * null: there is no page of rules to go to.
 */
export const OpenRule = createContext<((id: string) => void) | null | undefined>(undefined);
