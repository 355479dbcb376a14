import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import type { Segment, UsedBy } from '@/api/segments';
import { useNotify } from '@/shared/ui/useNotify';
import { useDeleteSegment, useSegmentAct } from '../api/segment';

/** What may be done to a segment besides editing it; archiving names what still uses it. */
export function SegmentMenu({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const notify = useNotify();
  const act = useSegmentAct(segment.id);
  const remove = useDeleteSegment(segment.id);
  const { name, usedBy, version, status } = segment;
  const inUse = (uses: readonly UsedBy[]) =>
    void modal.info({
      title: t('segments.archiveAsk', { name }),
      okText: t('action.close'),
      content: (
        <>
          {t('segments.archiveUsed')}
          <ul style={{ marginTop: 8 }}>
            {uses.map((use) => (
              <li key={`${use.kind}${use.id}`}>
                {t(`segments.kind.${use.kind}`)} · {use.name}
              </li>
            ))}
          </ul>
        </>
      ),
    });
  const archive = () => {
    if (usedBy.length > 0) return inUse(usedBy);
    void modal.confirm({
      title: t('segments.archiveAsk', { name }),
      content: t('segments.archiveWhat'),
      okText: t('segments.archive'),
      okButtonProps: { danger: true },
      onOk: () =>
        act.mutateAsync('archive').then(
          () => void navigate('/segments'),
          (error: unknown) => (isProblem(error, 'in_use') ? inUse((error.params['usedBy'] as readonly UsedBy[] | undefined) ?? []) : notify.failed(error)),
        ),
    });
  };
  const erase = () =>
    void modal.confirm({
      title: t('segments.deleteAsk', { name }),
      content: t('segments.deleteWhat'),
      okText: t('segments.delete'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync().then(() => void navigate('/segments'), notify.failed),
    });
  const items: MenuProps['items'] = [
    ...(status === 'active' ? [{ key: 'recompute', label: t('segments.recompute'), onClick: () => act.mutate('recompute', { onError: notify.failed }) }] : []),
    ...(status === 'active' ? [{ key: 'archive', label: t('segments.archive'), danger: true, onClick: archive }] : []),
    ...(version === 0 ? [{ key: 'delete', label: t('segments.delete'), danger: true, onClick: erase }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<MoreOutlined />} aria-label={t('segments.more')} />
    </Dropdown>
  );
}
