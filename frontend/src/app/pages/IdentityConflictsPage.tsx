import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { ConflictsView } from '@/features/conflicts/components/ConflictsView';
import { useOrderDialog } from '@/shared/identity/useOrderDialog';
import { Page } from '@/shared/ui/Page';
import { CustomerTabs } from '../shell/TabBar';

export default function IdentityConflictsPage() {
  const { t } = useTranslation();
  const { ask, dialog } = useOrderDialog();
  return (
    <Page title={t('customerTab.conflicts')} tabs={<CustomerTabs />}>
      <ConflictsView editable={useMay('identity.steer')} onOrder={ask} />
      {dialog}
    </Page>
  );
}
