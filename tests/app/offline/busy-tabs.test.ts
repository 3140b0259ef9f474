import { describe, expect, it, onTestFinished } from 'vitest';
import { joinBusyTabs, type Busy, type BusyTabs } from '#app/offline/busy-tabs.ts';

/** A tab of the app on a line of its own test. */
function tab(line: string, busy: Busy): BusyTabs {
  const channel = new BroadcastChannel(line);
  onTestFinished(() => channel.close());
  return joinBusyTabs(channel, busy);
}

describe('tabs that are asked whether the app may be updated', () => {
  it('say what they are doing, and nothing where they are idle', async () => {
    const asking = tab('busy', () => 'I ask');
    tab('busy', () => null);
    expect(await asking.ask()).toBe(null);
    let why: string | null = 'A run is being recorded.';
    tab('busy', () => why);
    expect(await asking.ask()).toBe('A run is being recorded.');
    why = null;
    expect(await asking.ask()).toBe(null);
  });

  it('are not disturbed by what another version of the app says', async () => {
    const asking = tab('odd', () => null);
    tab('odd', () => 'A lesson is open.');
    const other = new BroadcastChannel('odd');
    onTestFinished(() => other.close());
    for (const odd of [null, 'text', 7, {}, { type: 'busy' }, { type: 'later' }]) other.postMessage(odd);
    expect(await asking.ask()).toBe('A lesson is open.');
  });
});
