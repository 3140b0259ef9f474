import { createContext } from 'react';

/** The part of a page that its address names: the section of that name comes into view. */
export const ShownPart = createContext<string | null>(null);
