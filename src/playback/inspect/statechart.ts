/** One state of a statechart. */
export interface ChartState {
  readonly id: string;
  readonly title: string;
  readonly kind: 'initial' | 'state' | 'final';
}

/** What leads from one state to another. */
export interface ChartTransition {
  readonly from: string;
  readonly to: string;
  /** Name of the event. */
  readonly event: string;
  /** The event in words, where its name does not say it. */
  readonly title?: string;
  readonly error?: boolean;
}

/** A state machine as it is drawn. */
export interface Statechart {
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}
