import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { ImportsView } from '@/features/imports/components/ImportsView';
import { Page } from '@/shared/ui/Page';
import { DataTabs } from '../shell/TabBar';

export default function ImportsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.data')} meta={t('imports.lead')} tabs={<DataTabs />}>
      <ImportsView editable={useMay('imports.manage')} />
    </Page>
  );
}
