import { Fragment, type ReactNode } from 'react';
import type { LogicPart } from './logic-parts.ts';
import styles from './why.module.css';

/** [CND-3] A custom expression, each part marked as true or false. */
export function LogicView({ part }: { readonly part: LogicPart }): ReactNode {
  return (
    <p className={styles.logic}>
      {'Holds where '}
      <Part part={part} outermost />
    </p>
  );
}

function Part({ part, outermost = false }: { readonly part: LogicPart; readonly outermost?: boolean }): ReactNode {
  switch (part.kind) {
    case 'item':
      return (
        <span className={styles.part} data-holds={part.holds || undefined}>
          {part.number} <Truth holds={part.holds} />
        </span>
      );
    case 'not':
      return (
        <>
          <b>NOT</b> <Part part={part.of} />
        </>
      );
    case 'and':
    case 'or': {
      const inner = part.parts.map((each, at) => (
        <Fragment key={at}>
          {at === 0 ? null : <b>{` ${part.kind.toUpperCase()} `}</b>}
          <Part part={each} />
        </Fragment>
      ));
      return outermost ? (
        <>
          {inner} <Truth holds={part.holds} />
        </>
      ) : (
        <span className={styles.group} data-holds={part.holds || undefined}>
          ({inner}) <Truth holds={part.holds} />
        </span>
      );
    }
  }
}

const Truth = ({ holds }: { readonly holds: boolean }): ReactNode => (
  <i className={styles.truth} data-holds={holds || undefined}>
    {holds ? 'true' : 'false'}
  </i>
);
