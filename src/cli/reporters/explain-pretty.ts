import type { ExplainedId } from '../explaining/explain-id.ts';
import type { ToldChoice, ToldDecision, ToldTrip } from '../explaining/explain-trips.ts';
import { plainText } from '../plain-text.ts';
import type { Terminal } from '../terminal.ts';

type Colour = Terminal['colour'];

/** Trips that are told; the others are counted. */
const MOST_SHOWN = 50;

/** What ids mean, under their headings. */
export function* reportIdsPretty(ids: readonly ExplainedId[], colour: Colour): Iterable<string> {
  for (const [index, { id, title, parts }] of ids.entries()) {
    yield `${index === 0 ? '' : '\n'}${colour('strong', `${id}: ${title}`)}\n`;
    for (const { heading, lines } of parts) {
      yield `${colour('name', heading)}\n`;
      for (const line of lines) yield `  ${lines.length > 1 ? '- ' : ''}${plainText(line)}\n`;
    }
  }
}

/** Each trip with its decisions, one after the other. */
export function* reportTripsPretty(trips: readonly ToldTrip[], colour: Colour): Iterable<string> {
  for (const [index, each] of trips.slice(0, MOST_SHOWN).entries()) {
    if (index > 0) yield '\n';
    yield* tripLines(each, colour);
  }
  const more = trips.length - MOST_SHOWN;
  if (more > 0) yield `\n… and ${more} more: choose by --of, or --reporter json tells all.\n`;
}

function* tripLines(told: ToldTrip, colour: Colour): Iterable<string> {
  const { trip, object, id, name, trigger, graph, decisions, errors, outcome } = told;
  const head = `${name} (${object} ${id}), ${trigger === 'new' ? 'New' : 'Updated'}`;
  yield `${colour('strong', plainText(head))}${colour('dim', plainText(trip === null ? ', not routed' : `, ${trip} through ${graph ?? ''}`))}\n`;
  for (const decision of decisions) yield* decisionLines(decision, colour);
  for (const error of errors) {
    // LeanData's own reasons are named by their words.
    const id = error.title.startsWith(error.id) ? '' : ` ${colour('dim', error.id)}`;
    yield `  ${colour('bad', `! ${plainText(error.node)}: ${error.title}`)}${id}\n`;
    yield `      ${plainText(error.cause)}\n`;
    for (const line of error.cure) yield `      Cure: ${plainText(line)}\n`;
  }
  if (outcome !== '') yield `  ${plainText(outcome)}\n`;
}

function* decisionLines(
  { at, node, edge, why, rule, choices, checks }: ToldDecision,
  colour: Colour,
): Iterable<string> {
  const where = edge === null ? plainText(node) : `${plainText(node)} -[${plainText(edge)}]->`;
  yield `  ${colour('dim', at)} ${colour('name', where)}\n      ${plainText(why)}${rule === null ? '' : ` ${colour('dim', `[${rule}]`)}`}\n`;
  for (const choice of choices) yield* choiceLines(choice, colour);
  for (const { asks, saw, passed, rule: of } of checks) {
    const mark = passed === null ? ' ' : passed ? colour('good', '✓') : colour('bad', '✗');
    yield `      ${mark} ${plainText(asks)}: ${plainText(saw)}${of === null ? '' : ` ${colour('dim', `[${of}]`)}`}\n`;
  }
}

function* choiceLines({ edge, taken, tried, holds, logic, criteria }: ToldChoice, colour: Colour): Iterable<string> {
  if (!tried) {
    yield `      ${colour('dim', `- ${plainText(edge)}: not asked${holds ? ', though it holds' : ''}`)}\n`;
    return;
  }
  const joined = criteria.length > 1 ? ` (${plainText(logic)})` : '';
  yield `      ${taken ? colour('good', '✓') : colour('bad', '✗')} ${plainText(edge)}${joined}${taken ? ', taken' : ''}\n`;
  for (const { text, saw, holds: each } of criteria)
    yield `          ${each ? colour('good', '✓') : colour('bad', '✗')} ${plainText(text)}: it is ${plainText(saw)}\n`;
}
