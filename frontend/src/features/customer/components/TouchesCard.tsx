import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TouchChip, useTouchOutcome } from '@/shared/touch/TouchChip';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useCustomerTouches } from '../api/touches';
import css from './customer.module.css';

/** What was sent to this person, what was held back and why, and what came of it. */
export function TouchesCard({ oneId }: { readonly oneId: number }) {
  const { t } = useTranslation();
  const query = useCustomerTouches(oneId);
  const outcome = useTouchOutcome();
  const any = (query.data?.items.length ?? 0) > 0;
  return (
    <Card title={t('touches.card')} extra={any && <Link to={`/journeys/touches?oneId=${oneId}`}>{t('touches.all')}</Link>}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted small">{t('touches.cardEmpty')}</p>
          ) : (
            <ul>
              {items.map((touch) => (
                <li key={touch.id} className={css.merge}>
                  <span className="row between">
                    <span className="ellipsis">{touch.subject ?? t('touches.noSubject')}</span>
                    <TouchChip status={touch.status} />
                  </span>
                  <span className={css.origin}>
                    {touch.journeyName} · <RelativeTime at={touch.handedAt ?? touch.finishedAt ?? touch.plannedAt} />
                    {outcome(touch) !== '' && ` · ${outcome(touch)}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
