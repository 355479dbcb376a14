import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useReasons } from '../api/quarantine';
import css from './quarantine.module.css';

interface ReasonFacetsProps {
  readonly status: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function ReasonFacets({ status, reason, onReason }: ReasonFacetsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useReasons(status);
  return (
    <Card title={t('quarantine.reasons')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={5} height={32} />}>
        {(reasons) => {
          const all = reasons.reduce((sum, { count }) => sum + count, 0);
          return (
            <div style={{ margin: '0 -8px' }} role="group" aria-label={t('quarantine.reasons')}>
              {[{ reason: '', count: all }, ...reasons].map((facet) => (
                <button key={facet.reason} type="button" className={css.facet} aria-pressed={facet.reason === reason} onClick={() => onReason(facet.reason)}>
                  <span>{facet.reason === '' ? t('quarantine.allReasons') : t(`reason.${facet.reason}`, { defaultValue: facet.reason })}</span>
                  <span>{format.exact(facet.count)}</span>
                </button>
              ))}
            </div>
          );
        }}
      </QueryView>
    </Card>
  );
}
