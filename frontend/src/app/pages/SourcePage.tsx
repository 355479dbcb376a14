import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useSource } from '@/features/sources/api/source';
import { HealthChip } from '@/features/sources/components/HealthChip';
import { PauseButton } from '@/features/sources/components/PauseButton';
import { SourceDetail } from '@/features/sources/components/SourceDetail';
import { healthOf } from '@/features/sources/model/health';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { Card, Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

export default function SourcePage() {
  const { t } = useTranslation();
  const id = Number(useParams()['sourceId']);
  const query = useSource(id);
  const editable = useMay('sources.manage');
  const source = query.data;
  if (isProblem(query.error, 'not_found')) return <NotFound />;
  return (
    <Page
      back={{ to: '/data/sources', label: t('sources.backToList') }}
      title={
        <span className="row">
          {source && <ChannelIcon kind={source.kind} large />}
          <span className="ellipsis">{source?.name ?? t('sources.one')}</span>
        </span>
      }
      meta={
        source && (
          <>
            <HealthChip health={healthOf(source)} />
            <span>{t(`channel.${source.kind}`)}</span>
          </>
        )
      }
      actions={
        source && (
          <>
            <Link to={`/data/debugger?source=${id}`}>
              <Button>{t('sources.openDebugger')}</Button>
            </Link>
            {editable && <PauseButton source={source} />}
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={6} /></Card>}>
        {(data) => <SourceDetail source={data} editable={editable} />}
      </QueryView>
    </Page>
  );
}
