import { useTranslation } from 'react-i18next';
import { TouchesView } from '@/features/touches/components/TouchesView';
import { Page } from '@/shared/ui/Page';
import { JourneyTabs } from '../shell/TabBar';

export default function TouchesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.journeys')} meta={t('touches.lead')} tabs={<JourneyTabs />}>
      <TouchesView />
    </Page>
  );
}
