import { describe, expect, it } from 'vitest';
import { csvText } from './run-flowsim.ts';
import { runSuiteHere, suiteFiles } from './suite-machine.ts';

const SGR = /\p{Cc}\[\d+m/gu;
const shownWith = async (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> => {
  const files = suiteFiles({ 'leads.csv': csvText });
  const terminal = { out: { isTty: true }, err: { isTty: false }, env, now: () => 0 };
  return (await runSuiteHere({ files, terminal }, ...args)).out;
};

describe('colours of reports', () => {
  it.each([
    ['run', ['graph.flow.json', '--records', 'leads.csv', '--org', 'org.org.json'], '\u001B[1mLead '],
    ['validate', ['graph.flow.json'], '\u001B[32mvalid\u001B[39m'],
    ['diff', ['graph.flow.json', 'graph.flow.json'], '\u001B[31m- graph.flow.json\u001B[39m'],
  ])('flowsim %s sets off what matters on a terminal, and says the same without', async (command, args, coloured) => {
    const out = await shownWith({}, command, ...args);
    expect(out).toContain(coloured);
    const plain = await shownWith({ NO_COLOR: '1' }, command, ...args);
    expect(plain).toBe(out.replace(SGR, ''));
    expect(await shownWith({}, command, ...args, '--no-color')).toBe(plain);
  });
});
