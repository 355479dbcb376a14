import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { useSources } from '@/api/sourceList';
import { CreateSourceDrawer } from '@/features/sources/components/CreateSourceDrawer';
import { SourcesView } from '@/features/sources/components/SourcesView';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Page } from '@/shared/ui/Page';
import { DataTabs } from '../shell/TabBar';

export default function SourcesPage() {
  const { t } = useTranslation();
  const may = useMay('sources.manage');
  const url = useUrlState();
  const count = useSources().data?.length;
  const create = () => url.set({ create: '1' });
  return (
    <Page
      title={t('nav.data')}
      meta={count !== undefined && <span>{t('shell.sources', { count, n: count })}</span>}
      actions={
        may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={create}>
            {t('sources.create')}
          </Button>
        )
      }
      tabs={<DataTabs />}
    >
      <SourcesView onCreate={may ? create : undefined} />
      {may && <CreateSourceDrawer open={url.get('create') !== ''} onClose={() => url.set({ create: null })} />}
    </Page>
  );
}
