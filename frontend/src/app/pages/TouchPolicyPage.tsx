import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { PolicyView } from '@/features/touches/components/PolicyView';
import { Page } from '@/shared/ui/Page';
import { JourneyTabs } from '../shell/TabBar';

export default function TouchPolicyPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.journeys')} meta={t('touches.policy.lead')} tabs={<JourneyTabs />}>
      <PolicyView editable={useMay('journeys.manage')} />
    </Page>
  );
}
