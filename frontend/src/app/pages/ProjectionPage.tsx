import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { ProjectionView } from '@/features/projection/components/ProjectionView';
import { Page } from '@/shared/ui/Page';
import { DataTabs } from '../shell/TabBar';

export default function ProjectionPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.data')} tabs={<DataTabs />}>
      <ProjectionView editable={useMay('projection.manage')} />
    </Page>
  );
}
