import { useEffect, useState } from 'react';
import type { ProbeQuestion } from '#world/probe-question.ts';
import type { ProbeCount } from '#world/probe-records.ts';
import { useEditor } from './editor-context.tsx';

export interface CountState {
  /** Of the question before while a new one is counted. */
  readonly count: ProbeCount | undefined;
  readonly counting: boolean;
}

/** Counts the records of the org by a question; a new question cancels the count of the one before. */
export function useProbeCount(question: ProbeQuestion | undefined): CountState {
  const { records } = useEditor();
  const [answer, setAnswer] = useState<{ readonly to: object; readonly count: ProbeCount }>();
  // A count is of a question to an org.
  const [asked, setAsked] = useState({ records, question });
  if (asked.records !== records || asked.question !== question) setAsked({ records, question });
  useEffect(() => {
    if (!asked.question) return undefined;
    const cancelling = new AbortController();
    void asked.records.count(asked.question, cancelling.signal).then((count) => {
      if (count && !cancelling.signal.aborted) setAnswer({ to: asked, count });
    });
    return () => cancelling.abort();
  }, [asked]);
  return { count: answer?.count, counting: question !== undefined && answer?.to !== asked };
}
