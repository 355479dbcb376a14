import { useTranslation } from 'react-i18next';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MappedRow } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import css from './imports.module.css';

function Pairs({ values }: { values: Readonly<Record<string, unknown>> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => (
      <span key={key} style={{ marginRight: 12 }}>
        <code>{key}</code> {typeof value === 'object' ? JSON.stringify(value) : String(value)}
      </span>
    ));
}

function Row({ row }: { row: MappedRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { event, errors } = row;
  return (
    <li className={`${css.mapped} ${errors.length > 0 ? css.bad : ''}`}>
      <span className="muted small">{row.row}</span>
      <span>
        {event !== null && (
          <>
            <span className="strong">{t(`event.${event.name}`, { defaultValue: event.name })}</span> <span className="muted small">{format.absolute(event.occurredAt)}</span>
            <span className={css.pairs} style={{ display: 'block' }}>
              {event.identifiers.map(({ kind, value }) => (
                <span key={kind + value} style={{ marginRight: 12, color: 'var(--primary-text)' }}>
                  {t(`identifier.${kind}`, { defaultValue: kind })} {value}
                </span>
              ))}
              {event.setAside.map(({ field, kind, reason }) => (
                <span key={field} style={{ marginRight: 12, color: 'var(--warning-text)' }}>
                  {field} {t('imports.notTaken', { kind: t(`identifier.${kind}`, { defaultValue: kind }), why: t(`flaw.${reason}`, { defaultValue: reason }) })}
                </span>
              ))}
              <Pairs values={event.properties} />
              <Pairs values={event.traits} />
            </span>
          </>
        )}
        {errors.map((error, index) => (
          <span key={index} className={css.error} style={{ display: 'block' }}>
            {error.column !== null && <b className="strong">{error.column} </b>}
            {t(`reason.${error.code}`, { defaultValue: error.code })} <span className="mono">{error.detail}</span>
          </span>
        ))}
      </span>
    </li>
  );
}

interface MappedPreviewProps {
  readonly query: UseQueryResult<readonly MappedRow[]>;
  readonly ready: boolean;
}

/** What the first rows would become, worked out by the server while the mapping is edited. */
export function MappedPreview({ query, ready }: MappedPreviewProps) {
  const { t } = useTranslation();
  const rows = query.data ?? [];
  const bad = rows.filter(({ errors }) => errors.length > 0).length;
  return (
    <Card
      flush
      title={t('imports.preview')}
      sub={t('imports.previewSub')}
      extra={query.data !== undefined && <Chip tone={bad === 0 ? 'good' : 'warn'} dot>{t(bad === 0 ? 'imports.previewFine' : 'imports.previewBad', { count: bad, n: bad })}</Chip>}
    >
      {!ready && query.data === undefined ? (
        <Empty icon="form" title={t('imports.notReady')} text={t('imports.notReadyNext')} />
      ) : (
        <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
          {(mapped) => (
            <ol className={css.rows} style={{ opacity: query.isFetching ? 0.6 : 1 }}>
              {mapped.map((row) => (
                <Row key={row.row} row={row} />
              ))}
            </ol>
          )}
        </QueryView>
      )}
    </Card>
  );
}
