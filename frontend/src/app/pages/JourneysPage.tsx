import { Planned } from '../pages-shared/Planned';

export default function JourneysPage() {
  return <Planned section="journeys" icon="journey" />;
}
