import type { ReactNode } from 'react';
import css from './steps.module.css';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One labelled setting in the inspector. */
export function Field({ label, hint, extra, children }: FieldProps) {
  return (
    <div className={css.field}>
      <div className={css.label}>
        <span>{label}</span>
        {extra}
      </div>
      {children}
      {hint !== undefined && <div className={css.hint}>{hint}</div>}
    </div>
  );
}
