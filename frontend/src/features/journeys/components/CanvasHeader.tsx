import { EllipsisOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Switch, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Journey } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { Chip } from '@/shared/ui/Chip';
import { useNotify } from '@/shared/ui/useNotify';
import { useDeleteJourney, type Move } from '../api/journeys';
import type { Problem } from '../model/problems';
import type { Say } from '../steps/step';
import { StatusChip } from './JourneyChips';
import { ProblemsButton } from './Problems';
import type { Draft } from './useDraft';
import css from './canvas.module.css';

function Name({ draft, editable }: { readonly draft: Draft; readonly editable: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  if (!editing || !editable)
    return (
      <h1 className={css.name}>
        {editable ? (
          <button type="button" onClick={() => setEditing(true)} title={t('journeys.header.rename')} className="ellipsis">
            {draft.name}
          </button>
        ) : (
          <span className="ellipsis">{draft.name}</span>
        )}
      </h1>
    );
  const done = () => {
    if (draft.name.trim() === '') draft.rename(draft.server.name);
    setEditing(false);
  };
  return (
    <h1 className={css.name}>
      <input autoFocus aria-label={t('journeys.name')} value={draft.name} maxLength={80} size={Math.max(8, Math.min(32, draft.name.length * 2))} onChange={({ target }) => draft.rename(target.value)} onBlur={done} onKeyDown={({ key, nativeEvent }) => (key === 'Enter' || key === 'Escape') && !nativeEvent.isComposing && done()} />
    </h1>
  );
}

/** Whether what is on the canvas is on the server too. */
function SavingNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saving } = draft;
  if (saving.kind === 'failed')
    return (
      <span className={css.unsaved} role="alert">
        {t('journeys.header.unsaved')}{' '}
        <button type="button" className="link" onClick={draft.retry}>
          {t('action.retry')}
        </button>
      </span>
    );
  if (saving.kind === 'conflict') return <span className={css.unsaved}>{t('journeys.header.conflict')}</span>;
  const text = saving.kind === 'saved' ? t('journeys.header.saved', { clock: format.clock(draft.server.updatedAt) }) : t('journeys.header.saving');
  return (
    <span className={css.saved} role="status" title={format.absolute(draft.server.updatedAt)}>
      {text}
    </span>
  );
}

function useMenu(journey: Journey, editable: boolean, onMove: (move: Move) => void): MenuProps['items'] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { modal } = App.useApp();
  const remove = useDeleteJourney(journey.id);
  const askDelete = () =>
    modal.confirm({
      title: t('journeys.ask.delete.title', { name: journey.name }),
      content: t('journeys.ask.delete.people'),
      okText: t('action.delete'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => remove.mutateAsync().then(() => void navigate('/journeys'), notify.failed),
    });
  const published = journey.version !== null;
  const move = (name: Move, danger = false) => ({ key: name, danger, label: t(`journeys.menu.${name}`), onClick: () => onMove(name) });
  const items: MenuProps['items'] = [];
  if (published) items.push({ key: 'report', label: t('journeys.menu.report'), onClick: () => void navigate(`/journeys/${journey.id}/report`) }, { key: 'runs', label: t('journeys.menu.runs'), onClick: () => void navigate(`/journeys/${journey.id}/runs`) }, { key: 'touches', label: t('journeys.menu.touches'), onClick: () => void navigate(`/journeys/touches?journey=${journey.id}`) });
  if (editable && journey.status === 'running') items.push({ type: 'divider' }, move('pause'), move('stop', true));
  if (editable && journey.status === 'paused') items.push({ type: 'divider' }, move('resume'), move('stop', true));
  if (editable && !published) items.push({ key: 'delete', danger: true, label: t('journeys.menu.delete'), onClick: askDelete });
  return items;
}

interface HeaderProps {
  readonly journey: Journey;
  readonly draft: Draft;
  readonly changed: boolean;
  readonly editable: boolean;
  readonly live: boolean;
  readonly onLive: (live: boolean) => void;
  readonly problems: readonly Problem[];
  readonly say: Say;
  readonly onProblem: (problem: Problem) => void;
  readonly onSettings: () => void;
  readonly onTest: () => void;
  readonly onMove: (move: Move) => void;
}

export function CanvasHeader(props: HeaderProps) {
  const { journey, draft, changed, editable, problems, say, onProblem, onMove } = props;
  const { t } = useTranslation();
  const menu = useMenu(journey, editable, onMove);
  const next = (journey.version ?? 0) + 1;
  const [first] = problems;
  const published = journey.version !== null;
  const restart = published && journey.status === 'stopped';
  return (
    <header className={css.header}>
      <Link to="/journeys" className={css.back} aria-label={t('journeys.header.back')} title={t('journeys.header.back')}>
        <Icon name="back" size={18} />
      </Link>
      <Name draft={draft} editable={editable} />
      {published && <StatusChip status={journey.status} version={journey.version} />}
      {changed && (
        <Chip tone="accent" dot>
          {t('journeys.header.draft', { version: next })}
        </Chip>
      )}
      {editable && <SavingNote draft={draft} />}
      <span className={css.headerActions}>
        {published && (
          <label className={css.live}>
            {t('journeys.header.live')} <Switch size="small" checked={props.live} onChange={props.onLive} aria-label={t('journeys.header.live')} />
          </label>
        )}
        <ProblemsButton problems={problems} definition={draft.definition} say={say} onGo={onProblem} />
        <Button onClick={props.onSettings}>{t('journeys.header.settings')}</Button>
        <Button icon={<PlayCircleOutlined />} onClick={props.onTest}>
          {t('journeys.header.test')}
        </Button>
        {menu !== undefined && menu.length > 0 && (
          <Dropdown menu={{ items: menu }} trigger={['click']} placement="bottomRight">
            <Button icon={<EllipsisOutlined />} aria-label={t('action.more')} />
          </Dropdown>
        )}
        {editable && (changed || restart) && (
          <Button type="primary" onClick={() => (first === undefined ? onMove('publish') : onProblem(first))}>
            {t('journeys.move.publish', { version: next })}
          </Button>
        )}
      </span>
    </header>
  );
}
