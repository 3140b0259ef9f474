import { describe, expect, it } from 'vitest';
import { columnTarget, ROW_TARGETS } from '#ui/data-table-cursor.ts';
import { nextEditable, type TableEditing } from '#ui/data-table-editing.ts';
import { tickedShare, withRange, withRow } from '#ui/data-table-selection.ts';
import { nextSort } from '#ui/use-sorted-rows.ts';

const rows = ['a', 'b', 'c', 'd'];
const self = (row: string): string => row;

describe('ticked rows', () => {
  it('are none, some or all of those shown', () => {
    expect(tickedShare(new Set(), rows, self)).toBe('none');
    expect(tickedShare(new Set(['b']), rows, self)).toBe('some');
    expect(tickedShare(new Set(rows), rows, self)).toBe('all');
    expect(tickedShare(new Set(['elsewhere']), rows, self)).toBe('none');
    expect(tickedShare(new Set(['a']), [], self)).toBe('none');
  });

  it('change one by one or by a range in either direction', () => {
    expect([...withRow(new Set(['a']), 'b', true)]).toEqual(['a', 'b']);
    expect([...withRow(new Set(['a']), 'a', false)]).toEqual([]);
    expect([...withRange(new Set(['a']), rows, self, 3, 1)]).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the keys of a table', () => {
  it('lead from the row into its cells and back', () => {
    expect(columnTarget('ArrowRight', null, 3)).toBe(0);
    expect(columnTarget('ArrowRight', 2, 3)).toBe(2);
    expect(columnTarget('ArrowLeft', 1, 3)).toBe(0);
    expect(columnTarget('ArrowLeft', 0, 3)).toBeNull();
    expect(columnTarget('Escape', 2, 3)).toBeNull();
    expect(columnTarget('Home', 2, 3)).toBe(0);
    expect(columnTarget('End', 0, 3)).toBe(2);
    expect(columnTarget('End', null, 3)).toBeUndefined();
    expect(columnTarget('ArrowDown', 1, 3)).toBeUndefined();
  });

  it('lead from row to row and from page to page', () => {
    expect(ROW_TARGETS['PageDown']?.(3, 10, 100)).toBe(13);
    expect(ROW_TARGETS['End']?.(3, 10, 100)).toBe(99);
  });
});

describe('the cell after an edit', () => {
  const columns = [{ id: 'name' }, { id: 'title' }, { id: 'phone' }];
  const editing: TableEditing<string> = {
    refusal: (row, column) => (column === 'name' || row === 'b' ? 'closed' : null),
    editor: () => null,
  };
  const next = (row: number, column: number, back = false) =>
    nextEditable(editing, rows, columns, { row, column }, back);

  it('is the next one that can be edited, on the next row if need be', () => {
    expect(next(0, 1)).toEqual({ row: 0, column: 2 });
    expect(next(2, 2)).toEqual({ row: 3, column: 1 });
    expect(next(2, 2, true)).toEqual({ row: 2, column: 1 });
  });

  it('is none at either end of the table, and passes over a closed row', () => {
    expect(next(3, 2)).toBeNull();
    expect(next(0, 1, true)).toBeNull();
    expect(next(0, 2)).toEqual({ row: 2, column: 1 });
  });
});

describe('a column’s button', () => {
  it('sorts upwards, downwards, then not at all', () => {
    const up = nextSort(undefined, 'name');
    expect(up).toEqual({ id: 'name', direction: 'ascending' });
    const down = nextSort(up, 'name');
    expect(down).toEqual({ id: 'name', direction: 'descending' });
    expect(nextSort(down, 'name')).toBeUndefined();
    expect(nextSort(down, 'title')).toEqual({ id: 'title', direction: 'ascending' });
  });
});
