import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { QuarantineView } from '@/features/quarantine/components/QuarantineView';
import { Page } from '@/shared/ui/Page';
import { DataTabs } from '../shell/TabBar';

export default function QuarantinePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.data')} meta={t('quarantine.lead')} tabs={<DataTabs />}>
      <QuarantineView editable={useMay('quarantine.manage')} />
    </Page>
  );
}
