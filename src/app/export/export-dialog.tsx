import { Button, Modal, SegmentedControl } from '@mantine/core';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { drawGraph } from '#drawing/graph-drawing.ts';
import { measuredWidth } from '#canvas/measured-width.ts';
import { printGraphSvg } from '#drawing/print-graph-svg.ts';
import { exportMachine, printMachineModule } from '#compiler/export-machine.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printMermaid } from '#graph/print-mermaid.ts';
import { catalog } from '#nodes/catalog.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { placeOfGraph } from '../share/graph-link.ts';
import { useEnvironment } from '../workspace-context.tsx';
import { CopyText, Form, LinkField, Save } from './export-form.tsx';
import { inScheme, type Scheme } from './in-scheme.tsx';
import { pngOfSvg } from './png-of-svg.ts';
import styles from './export-dialog.module.css';

export interface ExportDialogProps {
  readonly graph: FlowGraph;
  readonly onClose: () => void;
}

/** Hands a graph out in every form that other programs and people take. Nothing leaves the browser by itself. */
export function ExportDialog({ graph, onClose }: ExportDialogProps): ReactNode {
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Export ${graph.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.forms}>
        <LinkForm graph={graph} />
        <Form
          title="Graph file"
          help="The whole graph, to import here again, to keep beside code, and for the command line."
        >
          <Save name={fileNameOf(graph.name, '.flow.json')} type="application/json" text={() => printFlowFile(graph)} />
        </Form>
        <PictureForm graph={graph} />
        <Form title="Mermaid" help="A flowchart as text, for wikis and README files. Open edges are left out.">
          <CopyText text={() => printMermaid(graph, catalog)} label="Copy the text" />
          <Save name={fileNameOf(graph.name, '.mmd')} type="text/plain" text={() => printMermaid(graph, catalog)} />
        </Form>
        <MachineForm graph={graph} />
      </div>
    </Modal>
  );
}

function LinkForm({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const link = useGraphLink(graph);
  return (
    <LinkField
      link={link}
      what="graph"
      help="The graph itself stands in the link"
      tooLarge="Send the graph file instead."
      label="Link with the graph"
    />
  );
}

/** The link to a graph; empty for the moment that it takes to be made. */
function useGraphLink(graph: FlowGraph): string {
  const [link, setLink] = useState('');
  useEffect(() => {
    let wanted = true;
    void placeOfGraph(graph).then((place) => {
      if (wanted) setLink(`${window.location.href.split('#')[0] ?? ''}#${place}`);
    });
    return () => {
      wanted = false;
    };
  }, [graph]);
  return link;
}

function PictureForm({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const environment = useEnvironment();
  const [scheme, setScheme] = useState<Scheme>('light');
  const [fault, setFault] = useState<string>();
  const svg = (): string =>
    inScheme(scheme, (style) =>
      printGraphSvg(
        drawGraph({ graph, catalog, environment }, measuredWidth),
        { title: graph.name, description: graph.description },
        style,
      ),
    );
  const savePng = async (): Promise<void> => {
    const png = await pngOfSvg(svg());
    setFault(png.ok ? undefined : png.error);
    if (png.ok) downloadFile(fileNameOf(graph.name, '.png'), png.value, 'image/png');
  };
  return (
    <Form title="Picture" help="The graph as it is drawn here, without what is selected.">
      <SegmentedControl
        aria-label="Colours of the picture"
        size="xs"
        data={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={scheme}
        onChange={(value) => setScheme(value === 'dark' ? 'dark' : 'light')}
      />
      <Save name={fileNameOf(graph.name, '.svg')} type="image/svg+xml" text={svg} label="SVG" />
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Download size={14} aria-hidden />}
        onClick={() => void savePng()}
      >
        PNG
      </Button>
      {fault === undefined ? null : (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </Form>
  );
}

function MachineForm({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const machine = useMemo(() => exportMachine(graph, catalog), [graph]);
  if (!machine.ok) {
    const count = machine.error.length;
    return (
      <Form
        title="XState machine"
        help={`A graph with errors has no machine: mend ${count === 1 ? 'the error' : `the ${count} errors`} that Problems lists first.`}
      >
        {null}
      </Form>
    );
  }
  const module = (): string => printMachineModule(machine.value);
  return (
    <Form title="XState machine" help="Runs in plain XState when it is fed the edges, and opens in Stately’s tools.">
      <CopyText text={module} label="Copy the module" />
      <Save name={fileNameOf(graph.name, '.machine.js')} type="text/javascript" text={module} label="JavaScript" />
      <Save
        name={fileNameOf(graph.name, '.machine.json')}
        type="application/json"
        text={() => `${JSON.stringify(machine.value, null, 2)}\n`}
        label="JSON"
      />
    </Form>
  );
}
