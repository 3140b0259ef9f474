import { describe, expect, it } from 'vitest';
import { changeEvent } from '#world/change-event.ts';
import type { Stimulus } from '#world/run-input.ts';
import { calmOrg, idOf, runReady } from '../support/callout-run.ts';
import { entriesOf } from '../support/run-scenario.ts';

type Image = Readonly<Record<string, unknown>>;

const eventOf = (before: Image | null, after: Image | null) =>
  changeEvent({
    system: 'salesforce',
    object: 'Lead',
    id: '00QA',
    kind: before === null ? 'created' : 'updated',
    before,
    after,
    by: { through: 'person' },
  } as Parameters<typeof changeEvent>[0]);

describe('a change in the journal', () => {
  it('[LOG-8] lists the fields that differ, in the order of their names, with their values before and after', () => {
    expect(eventOf({ Title: 'CTO', Rating: 'Hot', Old: 1 }, { Title: 'CEO', Rating: 'Hot', Email: 'a@b' })).toEqual({
      type: 'record-changed',
      system: 'salesforce',
      object: 'Lead',
      id: '00QA',
      kind: 'updated',
      by: { through: 'person' },
      fields: [
        ['Email', null, 'a@b'],
        ['Old', 1, null],
        ['Title', 'CTO', 'CEO'],
      ],
    });
  });

  it('[LOG-8] lists what a record begins with, and what one that is gone had', () => {
    expect(eventOf(null, { Id: '00QA', Title: null })).toMatchObject({ fields: [['Id', null, '00QA']] });
    expect(eventOf(null, { Id: '00QA' })).not.toHaveProperty('gone');
    expect(eventOf({ Title: 'CTO', Id: '00QA' }, null)).toMatchObject({
      gone: true,
      fields: [
        ['Id', '00QA', null],
        ['Title', 'CTO', null],
      ],
    });
  });

  it('[LOG-8] compares lists and objects by what is in them', () => {
    const fieldsOf = (was: unknown, is: unknown) => {
      const event = eventOf({ F: was }, { F: is });
      return event.type === 'record-changed' ? event.fields : [];
    };
    expect([fieldsOf([1, 2], [1, 2]), fieldsOf({ a: 1, b: 2 }, { b: 2, a: 1 })]).toEqual([[], []]);
    expect(fieldsOf([1, 2], [2, 1])).toEqual([['F', [1, 2], [2, 1]]]);
    expect(fieldsOf([1], null)).toEqual([['F', [1], null]]);
    expect(fieldsOf(null, [1])).toEqual([['F', null, [1]]]);
    expect(fieldsOf('1', 1)).toEqual([['F', '1', 1]]);
  });

  it('[LOG-8] names who made it, and through what', () => {
    const by = (more: object) =>
      entriesOf(
        runReady({
          org: calmOrg,
          stimuli: [
            {
              type: 'update-record',
              after: 0,
              object: 'Lead',
              id: idOf('ready'),
              fields: { Rating: 'Hot' },
              ...more,
            } as Stimulus,
          ],
        }),
        'record-changed',
      )[0]?.by;
    expect(by({})).toEqual({ through: 'person' });
    expect(by({ by: idOf('ada') })).toEqual({ through: 'person', user: idOf('ada') });
    expect(by({ through: 'import' })).toEqual({ through: 'import' });
  });
});
