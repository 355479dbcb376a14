import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { SharedValuesView } from '@/features/sharedValues/components/SharedValuesView';
import { Page } from '@/shared/ui/Page';
import { CustomerTabs } from '../shell/TabBar';

export default function IdentitySharedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('customerTab.shared')} tabs={<CustomerTabs />}>
      <SharedValuesView editable={useMay('identity.steer')} />
    </Page>
  );
}
