import { describe, expect, it } from 'vitest';
import { printPluginAddress, readPluginAddress, type PluginLayout } from '#app/crm-plugin/plugin-address.ts';

const read = (query: string, remembered: PluginLayout = 'classic') =>
  readPluginAddress(new URLSearchParams(query), remembered);

describe('the address of the plugin', () => {
  it('[SYN-20] is that of the landing page where it names no part', () => {
    expect(read('')).toEqual({ layout: 'classic', tab: null, type: 'Lead', part: 'sync' });
    expect(read('type=Contact&part=fields').tab).toBe('types');
    expect(read('tab=limits').tab).toBe('limits');
  });

  it('[SYN-15] opens the layout that it names, else the one chosen last', () => {
    expect(read('tab=types', 'enhanced').layout).toBe('enhanced');
    expect(read('tab=types&layout=classic', 'enhanced').layout).toBe('classic');
    expect(read('tab=logs', 'enhanced')).toMatchObject({ layout: 'classic', tab: 'logs' });
    expect(read('tab=logs&layout=enhanced')).toMatchObject({ layout: 'enhanced', tab: 'types' });
  });

  it('[SYN-15] names no part that the layout does not have', () => {
    for (const tab of ['activity', 'logs'] as const) {
      const address = { ...read(`tab=${tab}`), layout: 'enhanced' as const };
      expect(printPluginAddress(address).toString()).toBe('layout=enhanced&tab=types&type=Lead&part=sync');
    }
    expect(printPluginAddress(read('tab=logs')).toString()).toBe('layout=classic&tab=logs');
  });

  it('copes with what it does not know', () => {
    expect(read('tab=nothing&type=Case&part=all&layout=new')).toEqual({
      layout: 'classic',
      tab: 'types',
      type: 'Lead',
      part: 'sync',
    });
  });

  it('is read back as it was printed', () => {
    for (const query of ['tab=types&type=User&part=fields', 'tab=limits&layout=enhanced', 'tab=settings', '']) {
      const address = read(query);
      const again = readPluginAddress(printPluginAddress(address), 'classic');
      expect(again.tab).toBe(address.tab);
      if (address.tab === 'types') expect(again).toEqual(address);
    }
  });
});
