import { ReloadOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Icon, type IconName } from '@/shared/icons/Icon';
import { useProblemText } from './useProblemText';
import css from './ui.module.css';

interface EmptyProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** One line why it is empty, one line what comes next, one button. */
export function Empty({ icon = 'inbox', title, text, children }: EmptyProps) {
  return (
    <div className={css.empty}>
      <Icon name={icon} size={22} className={css.emptyIcon} />
      <div className={css.emptyTitle}>{title}</div>
      {text !== undefined && <div className={css.emptyText}>{text}</div>}
      {children !== undefined && <div className={css.emptyAction}>{children}</div>}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const reference = isProblem(error) ? error.code : '';
  return (
    <div className={css.empty} role="alert">
      <Icon name="alert" size={22} style={{ color: 'var(--danger)', marginBottom: 6 }} />
      <div className={css.emptyTitle}>{t('state.failed')}</div>
      <div className={css.emptyText}>
        {text(error)} {reference !== '' && <span className="muted mono">{reference}</span>}
      </div>
      <div className={css.emptyAction}>
        <Button icon={<ReloadOutlined />} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </div>
    </div>
  );
}

/** True once the wait has lasted long enough to deserve a skeleton. */
export function useLasting(active: boolean, delay = 200): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), delay);
    return () => clearTimeout(timer);
  }, [active, delay]);
  return active && lasting;
}

export function Bone({ width = '100%', height = 14 }: { width?: number | string; height?: number }) {
  return <div className={css.bone} style={{ width, height }} />;
}

export function SkeletonRows({ rows = 8, height = 44 }: { rows?: number; height?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height, display: 'flex', alignItems: 'center', gap: 24, padding: '0 16px', borderTop: '1px solid var(--line)' }}>
          <Bone width={`${18 + ((row * 7) % 9)}%`} />
          <Bone width="12%" />
          <Bone width={`${20 + ((row * 5) % 11)}%`} />
          <Bone width="8%" />
        </div>
      ))}
    </div>
  );
}

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly skeleton: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** What a page shows of one request: its data as soon as there is any, else a late skeleton, else the failure. */
export function QueryView<T>({ query, skeleton, children }: QueryViewProps<T>) {
  const { t } = useTranslation();
  const slow = useLasting(query.isPending);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!slow) return null;
  return (
    <div role="status" aria-label={t('state.loading')}>
      {skeleton}
    </div>
  );
}
