import { useTranslation } from 'react-i18next';
import { OutboxView } from '@/features/outbox/components/OutboxView';
import { Page } from '@/shared/ui/Page';
import { JourneyTabs } from '../shell/TabBar';

export default function OutboxPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.journeys')} meta={t('outbox.lead')} tabs={<JourneyTabs />}>
      <OutboxView />
    </Page>
  );
}
