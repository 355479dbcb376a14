import { useTranslation } from 'react-i18next';
import css from './builder.module.css';

interface ModeSwitchProps {
  readonly label: string;
  readonly mode: 'all' | 'any';
  readonly onMode: (mode: 'all' | 'any') => void;
}

/** Whether all or any must hold. */
export function ModeSwitch({ label, mode, onMode }: ModeSwitchProps) {
  const { t } = useTranslation();
  return (
    <span className={css.mode} role="group" aria-label={label}>
      {(['all', 'any'] as const).map((value) => (
        <button key={value} type="button" aria-pressed={mode === value} onClick={() => mode !== value && onMode(value)}>
          {t(`builder.mode.${value}`)}
        </button>
      ))}
    </span>
  );
}
