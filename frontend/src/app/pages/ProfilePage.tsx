import { useTranslation } from 'react-i18next';
import { ProfileView } from '@/features/settings/components/ProfileView';
import { Page } from '@/shared/ui/Page';
import { SettingsTabs } from '../shell/TabBar';

export default function ProfilePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.settings')} tabs={<SettingsTabs />}>
      <ProfileView />
    </Page>
  );
}
