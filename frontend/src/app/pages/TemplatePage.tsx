import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useTemplate } from '@/features/templates/api/templates';
import { TemplateEditor } from '@/features/templates/components/TemplateEditor';
import { Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

function Stored({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const query = useTemplate(id);
  const editable = useMay('journeys.manage');
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(id)) return <NotFound />;
  if (query.data !== undefined) return <TemplateEditor key={query.data.id} template={query.data} editable={editable} />;
  return (
    <Page back={{ to: '/journeys/templates', label: t('templates.back') }} title={t('journeyTab.templates')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
        {() => null}
      </QueryView>
    </Page>
  );
}

export default function TemplatePage() {
  const id = useParams()['templateId'];
  const editable = useMay('journeys.manage');
  return id === 'new' ? <TemplateEditor template={null} editable={editable} /> : <Stored id={Number(id)} />;
}
