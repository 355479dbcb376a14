import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { JourneysView, NewJourneyButton } from '@/features/journeys/components/JourneysView';
import { Page } from '@/shared/ui/Page';
import { JourneyTabs } from '../shell/TabBar';

export default function JourneysPage() {
  const { t } = useTranslation();
  const editable = useMay('journeys.manage');
  return (
    <Page title={t('nav.journeys')} meta={t('journeys.lead')} actions={editable && <NewJourneyButton />} tabs={<JourneyTabs />}>
      <JourneysView editable={editable} />
    </Page>
  );
}
