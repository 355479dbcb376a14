import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useColumns } from '@/features/customers/components/useColumns';
import { useSegment } from '@/features/segments/api/segment';
import { ComputingState } from '@/features/segments/components/ComputingState';
import { RuleCard } from '@/features/segments/components/RuleCard';
import { SegmentDetails } from '@/features/segments/components/SegmentDetails';
import { SegmentFacts } from '@/features/segments/components/SegmentFacts';
import { SegmentMenu } from '@/features/segments/components/SegmentMenu';
import css from '@/features/segments/components/segments.module.css';
import { SizeCard } from '@/features/segments/components/SizeCard';
import { StatusChip } from '@/features/segments/components/StatusChip';
import { WhyCard } from '@/features/segments/components/WhyCard';
import { Icon } from '@/shared/icons/Icon';
import { Chip } from '@/shared/ui/Chip';
import { Card, Page } from '@/shared/ui/Page';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

const nothing = () => undefined;

export default function SegmentPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['segmentId']);
  const query = useSegment(id);
  const may = useMay('segments.manage');
  const columns = useColumns({ sort: 'none', onSort: nothing })(['level', 'city', 'lastSeen', 'spent']).map((column) => ({ ...column, sort: undefined }));
  const segment = query.data;
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(id)) return <NotFound />;
  return (
    <Page
      back={{ to: '/segments', label: t('segments.back') }}
      title={segment?.name ?? t('segments.one')}
      meta={
        segment && (
          <>
            <StatusChip status={segment.status} />
            {segment.status === 'active' && segment.live && (
              <Chip tone="info">
                <Icon name="bolt" size={12} />
                {t('segments.live')}
              </Chip>
            )}
            <span>
              {t('segments.owner')} {segment.createdBy}
            </span>
          </>
        )
      }
      actions={
        may &&
        segment !== undefined && (
          <>
            <SegmentMenu segment={segment} />
            {segment.status !== 'archived' && (
              <Link to={`/segments/${id}/edit`}>
                <Button type="primary" icon={<EditOutlined />}>
                  {t(segment.version === 0 ? 'segments.editDraft' : 'segments.edit')}
                </Button>
              </Link>
            )}
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={8} /></Card>}>
        {(data) =>
          data.version === 0 ? (
            <Card>
              <Empty icon="tag" title={t('segments.notPublished')} text={t('segments.notPublishedWhat')} />
            </Card>
          ) : (
            <>
              <ComputingState segment={data} may={may} />
              <SegmentFacts segment={data} />
              <div className={css.columns}>
                <div className="stack" style={{ minWidth: 0 }}>
                  <SizeCard segment={data} />
                  <SegmentDetails segment={data} columns={columns} />
                </div>
                <div className={css.side}>
                  <RuleCard segment={data} />
                  <WhyCard segment={data} />
                </div>
              </div>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
