import { Button, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { ScenarioLine } from '#scenarios/scenario.ts';
import { scenarioSchema } from '#scenarios/scenario.ts';
import type { ScenarioOrgEdit } from '#scenarios/scenario-edit.ts';
import { NewEdit } from './edit-line.tsx';
import { liftableFaults, withLine } from './fault-lines.ts';
import { ItemList } from './item-list.tsx';
import { LineForm } from './line-form.tsx';
import { lineKinds, type LineDeed } from './line-kinds.ts';
import { keyOfGraph } from './key-of-graph.ts';
import { lineText } from './line-text.ts';
import type { TestEditorProps } from './test-editor-props.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface LinesPartProps extends TestEditorProps {
  readonly names: TestNames;
}

/** What is done in a test, one line each: to the org before the run begins, and on the way. */
export function LinesPart(props: LinesPartProps): ReactNode {
  const { test, onChange } = props;
  const { scenario } = test;
  const { edits: _edits, ...rest } = scenario;
  return (
    <>
      <Lines
        {...props}
        title="Changed before the run"
        empty="The org is as it stands."
        before
        lines={(scenario.edits ?? []).map(lineOfEdit)}
        onLines={(lines, what, group) => {
          const edits = lines.flatMap((line) => editOfLine(line) ?? []);
          onChange({ ...test, scenario: edits.length === 0 ? rest : { ...rest, edits } }, what, group);
        }}
      />
      <Lines
        {...props}
        title="What is done"
        empty="Nothing yet: add the record that is to be routed."
        before={false}
        lines={scenario.stimuli}
        onLines={(stimuli, what, group) => onChange({ ...test, scenario: { ...scenario, stimuli } }, what, group)}
      />
    </>
  );
}

interface LinesProps extends LinesPartProps {
  readonly title: string;
  readonly empty: string;
  readonly before: boolean;
  readonly lines: readonly ScenarioLine[];
  readonly onLines: (lines: readonly ScenarioLine[], what: string, group?: string) => void;
}

function Lines(props: LinesProps): ReactNode {
  const { title, empty, before, lines, names, graphs, graphOptions, test, onLines } = props;
  // What is deployed already is no other graph.
  const own = new Set(test.scenario.graphs.map(keyOfGraph));
  const others = graphOptions.filter(({ ref }) => !own.has(keyOfGraph(ref)));
  const [chosen, setChosen] = useState<number | null>(null);
  const [object] = graphs.map((graph) => graph.object);
  const more = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const lastAt = lines.at(-1)?.at ?? '0s';
  const put = (at: number, line: unknown): void => {
    const read = scenarioSchema.safeParse({ graphs: [{ example: 'x' }], org: { fixture: 'demo' }, stimuli: [line] });
    const next = read.success ? read.data.stimuli[0] : undefined;
    if (next) onLines(withLine(lines, at, next), `Changed a line of the test`, `line ${before} ${at}`);
  };
  const add = (deed: LineDeed | null): void => {
    if (deed === null) return;
    const line = { at: lastAt, ...deed } as ScenarioLine;
    onLines([...lines, line], 'Added a line to the test');
    setChosen(lines.length);
  };
  const blankOf = (kind: (typeof lineKinds)[number]): LineDeed | null => {
    if (kind.key === 'deploy') {
      const other = others[0];
      return other ? { deploy: other.ref } : null;
    }
    return kind.blank(before ? { ...names, made: [] } : names, object ?? 'Lead', lines);
  };
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.heading}>{`${title} (${lines.length})`}</h2>
      <ItemList
        label={title}
        empty={empty}
        items={lines.map((line) => ({
          label: lineText(line, names),
          note: before ? '' : line.at,
        }))}
        chosen={chosen}
        onChoose={setChosen}
        onMove={(from, to) => {
          const line = lines[from];
          if (line) onLines(lines.toSpliced(from, 1).toSpliced(to, 0, line), 'Moved a line of the test');
          setChosen(to);
        }}
        onDelete={(at) => {
          onLines(lines.toSpliced(at, 1), 'Deleted a line of the test');
          setChosen(null);
        }}
      >
        {(at) => {
          const line = lines[at];
          if (line === undefined) return null;
          const { at: when, ...deed } = line;
          return (
            <LineForm
              key={at}
              at={before ? null : when}
              deed={deed as LineDeed}
              names={names}
              deployable={others}
              liftable={liftableFaults(lines)}
              onAt={(next) => put(at, { ...line, at: next })}
              onChange={(next) => put(at, { at: when, ...next })}
            />
          );
        }}
      </ItemList>
      {asking ? (
        <NewEdit
          org={names.orgAt(before ? null : lastAt)}
          onAdd={(edit) => {
            add({ edit });
            setAsking(false);
          }}
          onCancel={() => {
            setAsking(false);
            more.current?.focus();
          }}
        />
      ) : null}
      <Menu returnFocus={false}>
        <Menu.Target>
          <Button
            ref={more}
            className={styles.start ?? ''}
            variant="default"
            size="compact-xs"
            leftSection={<Plus size={13} aria-hidden />}
          >
            {before ? 'Add a change before the run' : 'Add a line'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {lineKinds
            .filter((kind) => !before || kind.before)
            .map((kind) => (
              <Menu.Item
                key={kind.key}
                disabled={kind.asks !== true && blankOf(kind) === null}
                onClick={() => (kind.asks === true ? setAsking(true) : add(blankOf(kind)))}
              >
                {kind.title}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

/** An edit before the run as a line at its start, so that both have the same forms. */
function lineOfEdit(edit: ScenarioOrgEdit): ScenarioLine {
  const at = '0s';
  switch (edit.type) {
    case 'create-record': {
      const { type: _type, ...create } = edit;
      return { at, create };
    }
    case 'update-record': {
      const { type: _type, ...update } = edit;
      return { at, update };
    }
    case 'delete-record': {
      const { type: _type, ...removal } = edit;
      return { at, delete: removal };
    }
    default:
      return { at, edit };
  }
}

function editOfLine(line: ScenarioLine): ScenarioOrgEdit | undefined {
  if ('create' in line) return { type: 'create-record', ...line.create };
  if ('update' in line) return { type: 'update-record', ...line.update };
  if ('delete' in line) return { type: 'delete-record', ...line.delete };
  return 'edit' in line ? line.edit : undefined;
}
