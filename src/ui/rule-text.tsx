import type { ReactNode } from 'react';
import { ruleOf } from '#rules/rules.ts';
import { RuleTag } from './rule-tag.tsx';

const ID = /\b([A-Z][A-Z0-9]{1,2}-\d+)\b/;

/** A text whose rule ids, such as `ERR-7`, are tags. */
export function RuleText({ children }: { readonly children: string }): ReactNode {
  return children
    .split(ID)
    .map((part, at) => (at % 2 === 1 && ruleOf(part) !== undefined ? <RuleTag key={at} rule={part} /> : part));
}
