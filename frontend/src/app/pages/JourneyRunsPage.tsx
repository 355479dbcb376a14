import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useJourney } from '@/features/journeys/api/journeys';
import { StatusChip } from '@/features/journeys/components/JourneyChips';
import { RunsView } from '@/features/journeys/components/RunsView';
import { Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';
import { OneJourneyTabs } from '../shell/TabBar';

export default function JourneyRunsPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['journeyId']);
  const query = useJourney(id);
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(id)) return <NotFound />;
  return (
    <Page back={{ to: `/journeys/${id}`, label: t('journeys.header.toCanvas') }} title={query.data?.name ?? t('nav.journeys')} meta={query.data && <StatusChip status={query.data.status} version={query.data.version} />} tabs={<OneJourneyTabs id={id} />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
        {(journey) => <RunsView journey={journey} />}
      </QueryView>
    </Page>
  );
}
