import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTemplates } from '@/api/named';
import type { Template } from '@/api/touches';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';

function useColumns(): readonly Column<Template>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('templates.name'), render: (template) => <TwoLines first={template.name} second={template.subject} /> },
    { key: 'purpose', title: t('journeys.field.purpose'), width: 128, render: ({ purpose }) => <Chip>{t(`touches.purpose.${purpose}`)}</Chip> },
    { key: 'state', title: t('journeys.list.status'), width: 168, render: ({ problems }) => (problems.length === 0 ? <Chip tone="good" dot>{t('templates.ready')}</Chip> : <Chip tone="bad" dot>{t('journeys.canvas.problems', { count: problems.length })}</Chip>) },
    { key: 'updated', title: t('journeys.list.updated'), width: 168, render: (template) => <TwoLines first={<RelativeTime at={template.updatedAt} />} second={template.updatedBy} /> },
  ];
}

export function TemplatesView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useTemplates();
  const columns = useColumns();
  return (
    <Card flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
        {(templates) =>
          templates.length === 0 ? (
            <Empty icon="mail" title={t('templates.empty')} text={t('templates.emptyNext')}>
              {editable && (
                <Link to="/journeys/templates/new">
                  <Button type="primary">{t('templates.create')}</Button>
                </Link>
              )}
            </Empty>
          ) : (
            <DataTable label={t('journeyTab.templates')} columns={columns} rows={templates} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/journeys/templates/${id}`)} />
          )
        }
      </QueryView>
    </Card>
  );
}
