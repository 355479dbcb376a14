import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useHome, useMetrics } from '@/api/home';
import { useMay, useSession } from '@/api/session';
import { useSources } from '@/api/sourceList';
import { useStatus } from '@/api/status';
import { healthOf } from '@/features/sources/model/health';
import { WallView } from '@/features/wall/components/WallView';
import { ErrorState } from '@/shared/ui/States';

const days = 30;
const every = 10_000;

export default function WallPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const brand = useSession().data?.product.brandName || t('shell.product');
  const query = useHome(days, true, every);
  const metrics = useMetrics().data ?? [];
  const status = useStatus();
  const sources = useSources(60_000, useMay('sources.read')).data ?? [];
  const stopped = sources.filter((source) => healthOf(source) === 'stopped').map(({ id, name }) => ({ id, name }));
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.fullscreenElement) void navigate('/');
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [navigate]);
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null;
  return <WallView brand={brand} home={query.data} metrics={metrics} status={status.data} lost={query.isError || status.isError} stopped={stopped} />;
}
