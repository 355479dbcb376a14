import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Bone, QueryView } from '@/shared/ui/States';
import { usePersonSegments } from '../api/memberships';
import css from './consent.module.css';

/** The segments the person is in, each leading to why. */
export function SegmentsCard({ oneId }: { readonly oneId: number }) {
  const { t } = useTranslation();
  const query = usePersonSegments(oneId);
  return (
    <Card title={t('consent.segments')} sub={query.data === undefined ? undefined : query.data.length}>
      <QueryView query={query} skeleton={<Bone height={64} />}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted small">{t('consent.noSegments')}</p>
          ) : (
            <ul>
              {items.map(({ id, name, enteredAt }) => (
                <li key={id} className={css.segment}>
                  <Link to={`/segments/${id}?who=${oneId}`}>{name}</Link>
                  {enteredAt === null ? <span className="muted small">{t('consent.enteredUnknown')}</span> : (
                    <span className="muted small">
                      {t('consent.entered')} <RelativeTime at={enteredAt} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
