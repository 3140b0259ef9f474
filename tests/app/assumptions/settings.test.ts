import { describe, expect, it } from 'vitest';
import { controlOf, type SettingEdit } from '#app/assumptions/setting-controls.ts';
import { settingPlaces } from '#app/assumptions/setting-places.ts';
import { settingValue } from '#app/assumptions/setting-value.ts';
import { atDesk } from '#app/org-desk.ts';
import type { RuleSetting } from '#rules/rule-setting.ts';
import { rules } from '#rules/rules.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { demoOrg } from '#scenarios/demo-org.ts';

const org = demoOrg();
const settings = Object.keys(settingPlaces) as RuleSetting[];
const used = rules.flatMap(({ id, switch: by }) =>
  by?.type === 'settings' ? by.settings.map((setting) => [setting, id] as const) : [],
);

function withEdit(before: OrgSetup, edit: SettingEdit): OrgSetup {
  switch (edit.in) {
    case 'leandata':
      return { ...before, leandata: { ...before.leandata, ...edit.edit(before.leandata) } };
    case 'salesforce': {
      const changed = edit.edit(before.salesforce);
      if (!changed.ok) throw new Error(changed.error);
      return { ...before, salesforce: changed.value };
    }
    default: {
      const changed = atDesk<null, string>(before, 0, ({ outreach, sync }) =>
        edit.in === 'outreach' ? outreach.configure(edit.patch) : sync.configure(edit.patch),
      );
      if (!changed.ok) throw new Error(changed.error);
      return changed.value.org;
    }
  }
}

describe('settings of the rules', () => {
  it('each belong to a rule, with a title, an address and a value', () => {
    expect(settings.filter((setting) => !used.some(([name]) => name === setting))).toEqual([]);
    const bare = used.filter(([setting, rule]) => {
      const { title, to, names } = settingPlaces[setting];
      return title === '' || !to.startsWith('/') || names.length === 0 || settingValue(org, setting, rule) === '';
    });
    expect(bare).toEqual([]);
  });

  it.each(used.filter(([setting, rule]) => controlOf(setting, rule) !== undefined))(
    '%s of %s is what its control writes',
    (setting, rule) => {
      const control = controlOf(setting, rule);
      switch (control?.type) {
        case 'switch': {
          const other = !control.read(org);
          expect(control.read(withEdit(org, control.write(other)))).toBe(other);
          break;
        }
        case 'number': {
          const { min, max = min + 7, blank } = control.bounds;
          for (const value of [min, max]) {
            expect(control.read(withEdit(org, control.write(value)))).toBe(value);
          }
          const cleared = control.read(withEdit(org, control.write(null)));
          expect(cleared).toBe(blank === undefined ? control.read(org) : null);
          break;
        }
        case 'choice':
          for (const { value } of control.options) {
            expect(control.read(withEdit(org, control.write(value)))).toBe(value);
          }
          break;
        case undefined:
          throw new Error('No control');
      }
    },
  );

  it('[APP-5] are a line of the retry table for each error, and the whole table for the rule itself', () => {
    expect(settingValue(org, 'retry-table', 'ERR-9')).toBe('off');
    expect(settingValue(org, 'retry-table', 'ERR-13')).toBe('on');
    expect(settingValue(org, 'retry-table', 'APP-5')).toBe('11 of 19 errors retried');
    expect(controlOf('retry-table', 'APP-5')).toBeUndefined();
  });

  it('are told in words', () => {
    expect(settingValue(org, 'time-zone', 'CLK-5')).toBe('UTC');
    expect(settingValue(org, 'polling-minutes', 'SYN-4')).toMatch(/^Lead \d+ min, Contact \d+ min, User \d+ min$/);
    expect(settingValue(org, 'daily-cap', 'SYN-11')).toMatch(/^(no cap|[\d,]+)$/);
    expect(settingValue(org, 'processing', 'CLK-4')).toBe('real time');
    expect(settingValue(org, 'grants', 'OUT-7')).toBe('4 of 4 scopes given');
  });
});
