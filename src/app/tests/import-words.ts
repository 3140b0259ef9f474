import type { FlowGraph } from '#graph/flow-graph.ts';
import { countOf } from '#shared/count-of.ts';
import type { NewTest } from './own-tests.ts';
import type { OwnTest } from './own-test.ts';

/** How an import of tests ended. */
export interface ImportEnd {
  readonly added: readonly NewTest[];
  readonly replaced: readonly OwnTest[];
  /** Those that were here as they came. */
  readonly same: readonly OwnTest[];
  readonly skipped: number;
  readonly graphs: readonly FlowGraph[];
  readonly notes: readonly string[];
}

/** What an import of tests brought, in sentences. */
export function importWords({ added, replaced, same, skipped, graphs, notes }: ImportEnd): string {
  const [one] = [...added, ...replaced];
  const parts = [
    only(added.length, replaced.length) && one?.test.title !== undefined
      ? `${one.test.title} was ${added.length === 1 ? 'imported' : 'replaced'}.`
      : [sentence(added.length, 'imported'), sentence(replaced.length, 'replaced')].filter(Boolean).join(' '),
    same.length === 0
      ? ''
      : `${countOf(same.length, 'test')} ${are(same.length)} here already, as ${same.length === 1 ? 'it is' : 'they are'}.`,
    skipped === 0 ? '' : `${countOf(skipped, 'test')} ${skipped === 1 ? 'was' : 'were'} skipped.`,
    graphs.length === 0 ? '' : `${graphs.map(({ name }) => name).join(', ')} came along.`,
    ...notes,
  ];
  return parts.filter(Boolean).join(' ');
}

const only = (added: number, replaced: number): boolean => added + replaced === 1;
const are = (count: number): string => (count === 1 ? 'is' : 'are');
const sentence = (count: number, done: string): string =>
  count === 0 ? '' : `${countOf(count, 'test')} ${count === 1 ? 'was' : 'were'} ${done}.`;
