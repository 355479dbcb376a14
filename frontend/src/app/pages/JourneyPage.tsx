import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useJourney } from '@/features/journeys/api/journeys';
import { JourneyCanvas } from '@/features/journeys/components/JourneyCanvas';
import { RuleField } from '@/features/segments/components/RuleField';
import { ConditionEditor } from '@/shared/conditions/ConditionField';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

export default function JourneyPage() {
  const id = Number(useParams()['journeyId']);
  const query = useJourney(id);
  const editable = useMay('journeys.manage');
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(id)) return <NotFound />;
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
      {(journey) => (
        <ConditionEditor value={RuleField}>
          <JourneyCanvas key={journey.id} journey={journey} editable={editable} />
        </ConditionEditor>
      )}
    </QueryView>
  );
}
