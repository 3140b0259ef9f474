import type { EntryOf } from '#logs/entry-of.ts';
import { formatDuration } from '#shared/instant.ts';
import { calloutErrorOf } from '../callout-error-of.ts';
import type { Saying } from '../placement-story.ts';

type CalloutEntry = EntryOf<'callout-queued' | 'callout-answered' | 'callout-retry-scheduled' | 'callout-ended'>;

interface Story {
  failed: number;
  /** The latest error: attempts that end alike are told once. */
  error: string | null;
}

/** Follows the callouts that the node makes for the record. */
export class CalloutSteps {
  readonly #stories = new Map<string, Story>();
  /** Where the prospect is added to, in words. */
  readonly #sequence: string;

  constructor(sequence: string) {
    this.#sequence = sequence;
  }

  /** What is to be told of an entry; undefined where it belongs to another callout or says nothing new. */
  take(entry: CalloutEntry): Saying | undefined {
    if (entry.type === 'callout-queued') {
      this.#stories.set(entry.callout, { failed: 0, error: null });
      const text = `LeanData makes the callout and gathers others for ${formatDuration(entry.batchAt - entry.at)}.`;
      return { text, tone: 'wait', rule: 'APP-7' };
    }
    const story = this.#stories.get(entry.callout);
    if (!story) return undefined;
    switch (entry.type) {
      case 'callout-answered':
        return answered(entry, story);
      case 'callout-retry-scheduled': {
        if (story.failed > 1) return undefined;
        const text = `The outcome is Pending (Outreach). LeanData tries again in ${formatDuration(entry.dueAt - entry.at)}.`;
        return { text, tone: 'wait', rule: entry.why.rule ?? 'APP-6' };
      }
      case 'callout-ended':
        return this.#ended(entry, story);
    }
  }

  #ended({ result, reason, why: cause }: EntryOf<'callout-ended'>, { failed }: Story): Saying {
    if (result === 'success') {
      const text = `The prospect is added to ${this.#sequence}. The outcome is Success (Outreach).`;
      return { text, tone: 'success', rule: 'ADD-11' };
    }
    if (result === 'dropped') {
      return { text: 'The callout is taken back.', tone: 'error', rule: cause.rule ?? 'MRG-2' };
    }
    const why = reason === null ? '' : ` Failure reason: ${reason}.`;
    return { text: `The outcome is Error (Outreach), attempts: ${failed}.${why}`, tone: 'error', rule: 'APP-4' };
  }
}

function answered({ error, status }: EntryOf<'callout-answered'>, story: Story): Saying | undefined {
  if (error === null) return undefined;
  const before = story.error;
  story.failed += 1;
  story.error = error;
  if (before === error) return undefined;
  const answer = status === 0 ? 'Outreach does not answer' : `Outreach answers ${status}`;
  return {
    text: `Attempt ${story.failed}: ${answer}, ${calloutErrorOf(error)?.title ?? error}.`,
    tone: 'error',
    rule: error,
  };
}
