import { useTranslation } from 'react-i18next';
import { AuditView } from '@/features/settings/components/AuditView';
import { Page } from '@/shared/ui/Page';
import { SettingsTabs } from '../shell/TabBar';

export default function AuditPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.settings')} tabs={<SettingsTabs />}>
      <AuditView />
    </Page>
  );
}
