import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { ProbeQuestion } from '#world/probe-question.ts';
import type { ProbeCount, Wanted } from '#world/probe-records.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { MatchingRecords } from './matching-records.tsx';
import { probeQuestionOf } from './probe-question-of.ts';
import { useProbeCount } from './use-probe-count.ts';

/** What the records of the org say to the criteria of one node. */
interface NodeProbe {
  readonly question: ProbeQuestion | undefined;
  readonly count: ProbeCount | undefined;
  readonly counting: boolean;
  /** Opens the list of the records of a count. */
  readonly list: (wanted: Wanted) => void;
}

const NodeProbeContext = createContext<NodeProbe | undefined>(undefined);

export function useNodeProbe(): NodeProbe {
  const probe = useContext(NodeProbeContext);
  if (!probe) throw new Error('Counts live inside the panel of a node');
  return probe;
}

/** Counts for all criteria of a node at once, as the first that hold take a record. */
export function NodeProbeProvider(props: { readonly node: FlowNode; readonly children: ReactNode }): ReactNode {
  const { node, children } = props;
  const { catalog } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const asked = useMemo(() => probeQuestionOf(graph, node, catalog), [graph, node, catalog]);
  const question = useSame(asked);
  const { count, counting } = useProbeCount(question);
  const [wanted, setWanted] = useState<Wanted>();
  // Where the focus came from: it goes back there when the list is closed.
  const opener = useRef<Element>(null);
  const probe = useMemo(() => {
    const list = (of: Wanted): void => {
      opener.current = document.activeElement;
      setWanted(of);
    };
    return { question, count, counting, list };
  }, [question, count, counting]);
  return (
    <NodeProbeContext value={probe}>
      {children}
      {question && wanted && count ? (
        <MatchingRecords
          question={question}
          count={count}
          wanted={wanted}
          onWant={setWanted}
          onClose={() => {
            setWanted(undefined);
            requestAnimationFrame(() => opener.current instanceof HTMLElement && opener.current.focus());
          }}
        />
      ) : null}
    </NodeProbeContext>
  );
}

/** The same question as long as it asks the same: most edits of a graph ask nothing new. */
function useSame(question: ProbeQuestion | undefined): ProbeQuestion | undefined {
  const key = JSON.stringify(question);
  const [held, setHeld] = useState({ key, question });
  if (held.key === key) return held.question;
  setHeld({ key, question });
  return question;
}
