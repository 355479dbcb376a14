import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Segment } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import css from './segments.module.css';

/** The rule as a sentence, and what leans on it. */
export function RuleCard({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sentence, usedBy, definition, draft, description } = segment;
  const changed = definition !== null && draft !== null && JSON.stringify(definition) !== JSON.stringify(draft);
  return (
    <Card title={t('segments.rule')} extra={changed && <Chip tone="accent">{t('segments.hasDraft')}</Chip>}>
      {description !== '' && (
        <p className="second" style={{ fontSize: 13, marginBottom: 6 }}>
          {description}
        </p>
      )}
      <p className={css.rule}>{sentence?.[format.language] ?? t('segments.noRule')}</p>
      <h3 className="small muted" style={{ margin: '14px 0 6px', fontWeight: 400 }}>
        {t('segments.uses')}
      </h3>
      {usedBy.length === 0 ? (
        <span className="muted" style={{ fontSize: 13 }}>
          {t('segments.usedByNothing')}
        </span>
      ) : (
        <ul className={css.uses}>
          {usedBy.map(({ kind, id, name }) => (
            <li key={`${kind}${id}`}>
              <Icon name={kind === 'journey' ? 'journey' : 'tag'} size={14} style={{ color: 'var(--text-3)' }} />
              <Link to={kind === 'journey' ? `/journeys/${id}` : `/segments/${id}`}>{name}</Link>
              <span className="muted small">{t(`segments.kind.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
