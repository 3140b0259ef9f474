import { describe, expect, it } from 'vitest';
import { applyAllFixes } from '#app/setup-check/apply-fix.ts';
import { mendedNote } from '#app/setup-check/mended-note.ts';
import { checkIntegration } from '#world/check-integration.ts';
import { emptyOrg } from '#world/empty-org.ts';
import * as org from '../../support/break-org.ts';
import { cleanOrg } from '../../support/clean-org.ts';

const noteOf = (broken: ReturnType<typeof cleanOrg>): string =>
  mendedNote(checkIntegration(broken), checkIntegration(applyAllFixes(broken)));

describe('what is said after all fixes', () => {
  it('[SYN-22] counts what the button counted, and apart from it what was mended along', () => {
    const broken = emptyOrg();
    const fixable = checkIntegration(broken).filter(({ fix }) => fix !== undefined).length;
    expect(noteOf(broken)).toMatch(
      new RegExp(`^${fixable} findings are mended, and [1-9]\\d* more that hung on them\\.$`),
    );
  });

  it('[SYN-2] speaks of one as of one, and of nothing that was not there', () => {
    expect(noteOf(org.toggles('Lead', { pushing: false })(cleanOrg()))).toBe('1 finding is mended.');
    expect(
      noteOf(org.all(org.toggles('Lead', { pushing: false }), org.toggles('User', { pushing: false }))(cleanOrg())),
    ).toBe('2 findings are mended.');
  });
});
