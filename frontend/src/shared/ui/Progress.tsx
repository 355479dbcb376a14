import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';
import css from './ui.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  readonly state?: 'running' | 'stopped' | 'failed';
  readonly label: string;
}

export function ProgressBar({ done, total, state = 'running', label }: ProgressBarProps) {
  const share = total > 0 ? Math.min(done / total, 1) : 0;
  return (
    <div
      className={`${css.progress} ${state === 'running' ? '' : css[state]}`}
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}

/** Every long job says how fast it goes and how long it will still take. */
export function Pace({ ratePerSecond, etaSeconds }: { readonly ratePerSecond: number | null; readonly etaSeconds: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = etaSeconds === null ? t('progress.etaUnknown') : t('progress.eta', { duration: format.duration(etaSeconds * 1000) });
  return (
    <span className="muted small nowrap">
      {ratePerSecond === null ? '' : `${t('progress.rate', { rate: format.exact(ratePerSecond) })} · `}{left}
    </span>
  );
}
