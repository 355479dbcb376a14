import { Planned } from '../pages-shared/Planned';

export default function AnalysisPage() {
  return <Planned section="analysis" icon="chart" />;
}
