import { Select, type ComboboxItem } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { ProbeObject } from '#world/probe-question.ts';
import { useEditor } from './editor-context.tsx';
import { countOfObject, numberText, oneOf } from './object-words.ts';
import { OptionLine, selectedWhole } from './option-select.tsx';
import type { FoundRecords } from './record-probe.ts';

interface RecordPickerProps {
  readonly object: ProbeObject;
  readonly record: string | undefined;
  readonly onChoose: (record: string) => void;
}

/** A record of the org, found by name, email, company or id. */
export function RecordPicker({ object, record, onChoose }: RecordPickerProps): ReactNode {
  const { records } = useEditor();
  const [search, setSearch] = useState('');
  const chosen = useMemo(
    () => (record === undefined ? undefined : records.record(object, record)),
    [records, object, record],
  );
  // The box shows the name of the chosen record: that is no search.
  const text = search === chosen?.name ? '' : search;
  const found = useMemo(() => records.find(object, text), [records, object, text]);
  const listed = useMemo(() => {
    const { records: first } = found;
    return chosen && !first.some(({ id }) => id === chosen.id) ? [chosen, ...first] : first;
  }, [found, chosen]);
  const byId = useMemo(() => new Map(listed.map((each) => [each.id, each])), [listed]);
  return (
    <Select
      label={`Record: ${oneOf(object)}`}
      placeholder="Name, email, company or id"
      searchable
      selectFirstOptionOnChange
      {...selectedWhole}
      searchValue={search}
      onSearchChange={setSearch}
      data={listed.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options as ComboboxItem[]}
      value={chosen?.id ?? null}
      onChange={(id) => {
        if (id !== null) onChoose(id);
      }}
      renderOption={({ option }) => {
        const each = byId.get(option.value);
        return <OptionLine option={each && { value: each.id, label: each.name, note: each.note }} />;
      }}
      nothingFoundMessage={text === '' ? `The org has no ${oneOf(object)} yet` : 'Nothing found'}
      description={moreText(found, object, text)}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      maxDropdownHeight={280}
    />
  );
}

/** Says that a list holds the first ones alone, and how one comes to the others. */
function moreText({ records, total }: FoundRecords, object: ProbeObject, text: string): string | undefined {
  if (total <= records.length) return undefined;
  const all = text === '' ? countOfObject(total, object) : `${numberText(total)} found`;
  return `Lists the first ${records.length} of ${all}: type ${text === '' ? 'to find others' : 'more to narrow them'}`;
}
