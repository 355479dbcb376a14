import { Planned } from '../pages-shared/Planned';

export default function SegmentsPage() {
  return <Planned section="segments" icon="tag" />;
}
