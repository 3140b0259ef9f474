import { plainText } from '../plain-text.ts';
import type { Terminal } from '../terminal.ts';
import type { TestRewrite } from './rewrite-test.ts';

/** What `--update` changes in a test, or would change, as a list of what stood and what stands there. */
export function* rewriteLines(
  file: string,
  { text, changes }: TestRewrite,
  writes: boolean,
  colour: Terminal['colour'],
): Iterable<string> {
  const what = text === null ? 'Not updated' : writes ? 'Updated' : 'Would update';
  yield `\n${colour('strong', `${what} ${plainText(file)}`)}\n`;
  for (const { index, before, after } of changes) {
    yield `  ${colour('name', `expectations[${index}]`)}\n`;
    yield `    ${colour('bad', `- ${plainText(before)}`)}\n`;
    yield after === null
      ? '    Only you can say what is meant here: change it by hand.\n'
      : `    ${colour('good', `+ ${plainText(after)}`)}\n`;
  }
}
