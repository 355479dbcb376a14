import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import type { Segment } from '@/api/segments';
import { useMay } from '@/api/session';
import { useSegment } from '@/features/segments/api/segment';
import { BuilderView } from '@/features/segments/components/BuilderView';
import { SegmentName } from '@/features/segments/components/SegmentName';
import { useBuilder } from '@/features/segments/components/useBuilder';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { Chip } from '@/shared/ui/Chip';
import { Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import { NotFound } from '../pages-shared/NotFound';

function Builder({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const state = useBuilder(segment);
  const { draft, rule } = state;
  const { problems } = rule;
  const publish = async () => {
    try {
      const published = await state.publish();
      if (published === null) return;
      notify.done(t('segments.published', { name: published.name, version: published.version }));
      void navigate(`/segments/${published.id}`);
    } catch (error) {
      notify.failed(error);
    }
  };
  const said: Readonly<Record<typeof draft.state.kind, string>> = {
    saved: draft.state.kind === 'saved' && draft.state.at !== null ? t('builder.savedAt', { clock: format.clock(draft.state.at) }) : t('builder.autoSave'),
    waiting: t('builder.saving'),
    saving: t('builder.saving'),
    unfinished: t('builder.unfinished', { count: problems.filter(({ id }) => id !== null).length }),
    stale: t('builder.staleShort'),
    failed: t('builder.notSaved'),
  };
  return (
    <Page
      back={{ to: segment.status === 'draft' ? '/segments' : `/segments/${segment.id}`, label: t('builder.back') }}
      title={<SegmentName name={segment.name} onRename={draft.rename} />}
      meta={
        <>
          <Chip tone="accent" dot>
            {t('segments.status.draft')}
          </Chip>
          <Tooltip title={t('builder.liveWhy')}>
            <span>
              <Chip tone="info">
                <Icon name="bolt" size={12} />
                {t('segments.live')}
              </Chip>
            </span>
          </Tooltip>
          <span role="status" className="ellipsis">
            {format.list([segment.version > 0 ? t('builder.above', { version: segment.version }) : '', said[draft.state.kind]])}
          </span>
        </>
      }
      actions={
        <>
          <span className="row" style={{ gap: 4 }}>
            <Tooltip title={t('builder.undo')}>
              <Button type="text" icon={<UndoOutlined />} aria-label={t('builder.undo')} disabled={rule.undo === undefined} onClick={rule.undo} />
            </Tooltip>
            <Tooltip title={t('builder.redo')}>
              <Button type="text" icon={<RedoOutlined />} aria-label={t('builder.redo')} disabled={rule.redo === undefined} onClick={rule.redo} />
            </Tooltip>
          </span>
          <Button type="primary" loading={state.publishing} onClick={() => void publish()}>
            {t('builder.publish', { version: segment.version + 1 })}
            {problems.length > 0 && ` · ${t('builder.problems', { count: problems.length })}`}
          </Button>
        </>
      }
    >
      <BuilderView state={state} />
    </Page>
  );
}

export default function SegmentBuilderPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['segmentId']);
  const query = useSegment(id);
  const may = useMay('segments.manage');
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(id)) return <NotFound />;
  return (
    <QueryView query={query} skeleton={<Page title={t('segments.one')}><SkeletonRows rows={8} /></Page>}>
      {(segment) => (may && segment.status !== 'archived' ? <Builder key={segment.id} segment={segment} /> : <Navigate to={`/segments/${id}`} replace />)}
    </QueryView>
  );
}
