import { describe, expect, it } from 'vitest';
import type { CliIo } from '#cli/cli-io.ts';
import { progressOn } from '#cli/progress.ts';
import { terminalOf } from '#cli/terminal.ts';
import { err } from '#shared/result.ts';

const fault = () => Promise.resolve(err({ code: 'file/unreachable', message: 'There are no files here.' }));

/** An io with a clock that the test moves, and what was written to stderr. */
function ioOf(isTty: boolean, env: Readonly<Record<string, string>> = {}) {
  const written: string[] = [];
  const clock = { now: 0 };
  const io: CliIo = {
    out: () => undefined,
    err: (text) => written.push(text),
    readFile: fault,
    writeFile: fault,
    terminal: { out: { isTty, columns: 60 }, err: { isTty, columns: 60 }, env, now: () => clock.now },
  };
  return { io, written, clock };
}

describe('colours', () => {
  it('are there on a terminal, and nowhere else', () => {
    expect(terminalOf(ioOf(true).io, 'out').colour('bad', 'no')).toBe('\u001B[31mno\u001B[39m');
    expect(terminalOf(ioOf(false).io, 'out').colour('bad', 'no')).toBe('no');
  });

  it('are switched off by NO_COLOR and by a dumb terminal, on by FORCE_COLOR, and NO_COLOR wins', () => {
    const shown = (isTty: boolean, env: Readonly<Record<string, string>>) =>
      terminalOf(ioOf(isTty, env).io, 'out').colour('good', 'yes') !== 'yes';
    expect(shown(true, { NO_COLOR: '1' })).toBe(false);
    expect(shown(true, { NO_COLOR: '' })).toBe(true);
    expect(shown(true, { TERM: 'dumb' })).toBe(false);
    expect(shown(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(shown(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(shown(true, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});

describe('progress', () => {
  it('is a bar on a terminal, drawn ten times a second at most and no wider than a line', () => {
    const { io, written, clock } = ioOf(true, { NO_COLOR: '1' });
    const progress = progressOn(io, 'Running', 200);
    for (let done = 0; done <= 200; done += 50) {
      clock.now += 60;
      progress.to(done, 'a note that is far too long for what is left of the line');
    }
    progress.clear();
    const drawn = written.map((text) => text.replace('\r\u001B[2K', ''));
    expect(drawn).toHaveLength(4);
    expect(drawn[1]).toBe('Running [============            ] 100 of 200 a note that i');
    expect(Math.max(...drawn.map((text) => text.length))).toBeLessThan(60);
    expect(drawn[3]).toBe('');
  });

  it.each([
    ['where there is no terminal', false, {}],
    ['on a terminal that cannot take back what it shows', true, { TERM: 'dumb' }],
  ] as const)('is a line now and then %s', (_, isTty, env) => {
    const { io, written, clock } = ioOf(isTty, env);
    const progress = progressOn(io, 'Running', null);
    for (let done = 1; done <= 12; done++) {
      clock.now += 1_000;
      progress.to(done);
    }
    progress.clear();
    expect(written).toEqual(['Running: 5\n', 'Running: 10\n']);
  });

  it('says no line twice in a row', () => {
    const { io, written, clock } = ioOf(false);
    const progress = progressOn(io, 'Running', 10);
    for (const [done, note] of [[10], [10], [10, 'at rest'], [10, 'at rest']] as const) {
      clock.now += 6_000;
      progress.to(done, note);
    }
    expect(written).toEqual(['Running: 10 of 10\n', 'Running: 10 of 10, at rest\n']);
  });
});
