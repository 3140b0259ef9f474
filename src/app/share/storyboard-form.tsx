import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { catalog } from '#nodes/catalog.ts';
import type { ShareRequest } from '#playback/share-request.ts';
import { countOf } from '#shared/count-of.ts';
import { environmentOf } from '#world/environment.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { CopyText, Form } from '../export/export-form.tsx';
import { inScheme, type Scheme } from '../export/in-scheme.tsx';
import { pngOfSvg } from '../export/png-of-svg.ts';
import { printFrame } from './print-frame.ts';
import { SaveButton } from './save-button.tsx';
import { openSheet } from './sheet.ts';
import { framesOf, MOST_FRAMES, wordsOfFrame, type FrameSteps } from './storyboard-frames.ts';
import { useWork, type Working } from './use-work.ts';
import { WorkLine } from './work-line.tsx';
import styles from './share-dialog.module.css';

/** Saves the record's story as pictures: one sheet with all steps, or a picture for each. */
export function StoryboardForm({ request }: { readonly request: ShareRequest }): ReactNode {
  const [steps, setSteps] = useState<FrameSteps>('decisions');
  const [scheme, setScheme] = useState<Scheme>('light');
  const work = useWork();
  const frames = useMemo(() => framesOf(request, steps), [request, steps]);
  const name = `${request.graph.name} ${request.log?.record.name ?? ''}`;
  const busy = work.share !== null;
  const draw = async (
    { step }: Working,
    take: (svg: string, index: number) => Promise<string | null>,
  ): Promise<string | null | undefined> => {
    const environment = environmentOf(request.view.run.input.org);
    const drawings = new Map();
    for (const [index, frame] of frames.entries()) {
      if (!(await step(index / frames.length))) return undefined;
      const svg = inScheme(scheme, (style) => printFrame(frame, { catalog, environment, style, drawings }));
      const fault = await take(svg, index);
      if (fault !== null) return fault;
    }
    return null;
  };
  const saveSheet = (): void =>
    work.start(async (working) => {
      const ground = inScheme(scheme, ({ color }) => color('var(--fs-border)'));
      const sheet = openSheet(frames.length, ground);
      const fault = await draw(working, async (svg) => {
        await sheet.add(svg);
        return null;
      });
      if (fault !== null) return fault ?? null;
      const png = await sheet.finish();
      if (!png.ok) return png.error;
      downloadFile(fileNameOf(`${name} storyboard`, '.png'), png.value, 'image/png');
      return null;
    });
  const saveEach = (): void =>
    work.start(async (working) => {
      const fault = await draw(working, async (svg, index) => {
        const png = await pngOfSvg(svg);
        if (!png.ok) return png.error;
        downloadFile(fileNameOf(`${name} ${String(index + 1).padStart(3, '0')}`, '.png'), png.value, 'image/png');
        return null;
      });
      return fault ?? null;
    });
  const tooMany = frames.length > MOST_FRAMES;
  const none = frames.length === 0;
  return (
    <Form
      title="Storyboard"
      help="The story of the record in view as pictures: the path on the graph, what happened and when. One picture with all steps, or one for each; for several files the browser may ask you once."
    >
      <SegmentedControl
        aria-label="Steps of the storyboard"
        size="xs"
        data={[
          { value: 'decisions', label: 'Decisions' },
          { value: 'all', label: 'All steps' },
        ]}
        value={steps}
        onChange={(value) => setSteps(value === 'all' ? 'all' : 'decisions')}
      />
      <SegmentedControl
        aria-label="Colours of the storyboard"
        size="xs"
        data={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={scheme}
        onChange={(value) => setScheme(value === 'dark' ? 'dark' : 'light')}
      />
      <SaveButton label="One picture" onClick={saveSheet} disabled={busy || none || tooMany} />
      <SaveButton label={countOf(frames.length, 'picture')} onClick={saveEach} disabled={busy || none || tooMany} />
      <CopyText text={() => frames.map(wordsOfFrame).join('\n')} label="Copy the words" />
      {none || tooMany ? (
        <p className={styles.said}>
          {none
            ? 'No record is in view, or it took no edge: show one that was routed, or take all steps.'
            : `${frames.length} steps are too many for a storyboard; at most ${MOST_FRAMES} are drawn. Take the decisions, or the HTML replay.`}
        </p>
      ) : null}
      <WorkLine work={work} label="Drawing the storyboard" />
    </Form>
  );
}
