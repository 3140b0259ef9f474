import { useId, type ReactNode } from 'react';
import { colorNames, paintOf } from '#canvas/paint.ts';
import { graphColors, type GraphColor } from '#graph/flow-graph.ts';
import styles from './color-setting.module.css';

/** A choice among the colours by which designers mark things out. `null` is none, `undefined` several at once. */
export function ColorSetting(props: {
  readonly value: GraphColor | null | undefined;
  readonly onChange: (color: GraphColor | null) => void;
}): ReactNode {
  const { value, onChange } = props;
  const name = useId();
  const chosen = value === undefined ? 'Mixed' : value === null ? 'None' : colorNames[value];
  return (
    <fieldset className={styles['colors']}>
      <legend className={styles['legend']}>
        Colour <span className={styles['chosen']}>{chosen}</span>
      </legend>
      <div className={styles['row']}>
        {[null, ...graphColors].map((color) => (
          <label key={color} className={styles['swatch']} style={paintOf(color ?? undefined)} title={nameOf(color)}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              aria-label={nameOf(color)}
              checked={value === color}
              onChange={() => onChange(color)}
            />
            <span className={styles['dot']} data-none={color === null || undefined} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const nameOf = (color: GraphColor | null): string => (color === null ? 'None' : colorNames[color]);
