import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempProject } from '../support/temp-project.ts';
import { runWith } from './run-flowsim.ts';

const script = async (shell: string): Promise<string> => (await runWith({}, 'completion', shell)).out;

/** What bash offers for the words of a line; the last one is being typed. */
function offeredByBash(completion: string, ...words: readonly string[]): readonly string[] {
  const line = ['flowsim', ...words].map((word) => `'${word}'`).join(' ');
  const asked = `${completion}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _flowsim; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', asked], { encoding: 'utf8' }).trim().split('\n');
}

describe('flowsim completion', () => {
  it('offers commands, their options and the values of those in bash', async () => {
    const bash = await script('bash');
    expect(offeredByBash(bash, 'ex')).toEqual(['explain', 'export']);
    expect(offeredByBash(bash, 'va')).toEqual(['validate']);
    expect(offeredByBash(bash, 'run', '--rep')).toEqual(['--reporter']);
    expect(offeredByBash(bash, 'export', '--to', '')).toEqual(['mermaid', 'xstate', 'svg', 'json']);
    expect(offeredByBash(bash, 'export', '--to', 'm')).toEqual(['mermaid']);
    expect(offeredByBash(bash, 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
    // Files are bash's own.
    expect(offeredByBash(bash, 'validate', '')).toEqual(['']);
    expect(offeredByBash(bash, 'validate', '--org', '')).toEqual(['']);
  });

  it('names every command and option to zsh and fish, with what each is for', async () => {
    const [zsh, fish] = [await script('zsh'), await script('fish')];
    expect(zsh).toMatch(/^#compdef flowsim\n/);
    expect(zsh).toContain("'validate:say what is wrong or doubtful in graphs'");
    expect(zsh).toContain("'*--to[what to write]:value:(mermaid xstate svg json)'");
    expect(zsh).toContain("'1:value:(bash zsh fish)'");
    expect(fish).toContain("complete -c flowsim -n __fish_use_subcommand -f -a validate -d 'say what is wrong");
    expect(fish).toContain("-l to -r -f -a 'mermaid xstate svg json' -d 'what to write'");
  });

  it.each([
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ] as const)('prints a script that %s itself reads without a fault, where it is installed', async (shell, args) => {
    if (shell !== 'bash' && spawnSync(shell, ['-c', 'exit']).error !== undefined) return;
    const folder = tempProject({ completion: await script(shell) });
    const read = spawnSync(shell, [...args, join(folder, 'completion')], { encoding: 'utf8' });
    expect([read.status, read.stderr]).toEqual([0, '']);
  });

  it('names the shells that it knows', async () => {
    const { code, err } = await runWith({}, 'completion', 'cmd');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are bash, zsh, fish.');
  });
});
