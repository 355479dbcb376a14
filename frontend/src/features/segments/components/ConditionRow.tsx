import { HolderOutlined, MoreOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventCondition, Leaf } from '@/api/conditions';
import { useFormat } from '@/shared/format/useFormat';
import { Icon, type IconName } from '@/shared/icons/Icon';
import ui from '@/shared/ui/ui.module.css';
import { excludeTarget, placeOf, type NewLeaf } from '../model/edits';
import { freshWhere, leafOf } from '../model/fresh';
import { countsOnly, linesOf, spoken, type Line } from '../model/tokens';
import { useBuilderContext } from './builderContext';
import { dragRow, useDrop, type Dropped } from './drag';
import { TokenView } from './TokenView';
import { useWords } from './useWords';
import css from './builder.module.css';

const icons: Readonly<Record<Leaf['type'], IconName>> = { attribute: 'card', event: 'bolt', segment: 'people' };

interface ConditionRowProps {
  readonly leaf: Leaf;
  readonly number: number;
  readonly parent: string;
  readonly index: number;
  readonly siblings: number;
}

/** What can be done with a condition besides changing its words. */
function useRowMenu({ leaf, parent, index, siblings }: ConditionRowProps): MenuProps['items'] {
  const { t } = useTranslation();
  const { document, dictionary, edit } = useBuilderContext();
  const { id } = leaf;
  const change = (next: NewLeaf) => edit({ type: 'change', id, leaf: next });
  const excluded = document.exclude !== null && placeOf({ ...document, include: document.exclude, exclude: null }, id) !== undefined;
  const ofEvent: NonNullable<MenuProps['items']> =
    leaf.type !== 'event'
      ? []
      : [
          { key: 'where', label: t('builder.addWhere'), onClick: () => change({ ...leaf, where: [...leaf.where, freshWhere(dictionary, leaf.event, leaf.where)] }) },
          ...(leaf.did && countsOnly(leaf) ? [{ key: 'measure', label: t('builder.addMeasure'), onClick: () => change({ ...leaf, value: 2 }) }] : []),
          { type: 'divider' as const },
        ];
  return [
    ...ofEvent,
    { key: 'copy', label: t('builder.duplicate'), onClick: () => edit({ type: 'duplicate', id }) },
    { key: 'up', label: t('builder.up'), disabled: index === 0, onClick: () => edit({ type: 'move', id, parent, index: index - 1 }) },
    { key: 'down', label: t('builder.down'), disabled: index === siblings - 1, onClick: () => edit({ type: 'move', id, parent, index: index + 2 }) },
    ...(excluded ? [] : [{ key: 'exclude', label: t('builder.toExclude'), onClick: () => edit({ type: 'move', id, parent: document.exclude?.id ?? excludeTarget, index: 99 }) }]),
    { type: 'divider' },
    { key: 'remove', label: t('action.delete'), danger: true, onClick: () => edit({ type: 'remove', id }) },
  ];
}

function LineView({ leaf, line }: { readonly leaf: Leaf; readonly line: Line }) {
  const { t } = useTranslation();
  const { dictionary, edit } = useBuilderContext();
  const change = (next: NewLeaf) => edit({ type: 'change', id: leaf.id, leaf: next });
  const filter = line.key.startsWith('where-') ? Number(line.key.slice(6)) : null;
  const event = leaf.type === 'event' ? leaf : null;
  const without = (given: EventCondition, at: number) => ({ ...given, where: given.where.filter((_, index) => index !== at) });
  return (
    <div className={`${css.line} ${line.bent ? css.bent : ''}`}>
      {line.tokens.map((token, index) => (
        <TokenView key={`${token.kind}${index}`} leaf={leaf} token={token} change={change} />
      ))}
      {event !== null && line.key === 'head' && (
        <span className={css.more}>
          <button type="button" className={css.small} onClick={() => change({ ...event, where: [...event.where, freshWhere(dictionary, event.event, event.where)] })}>
            {t('builder.plusWhere')}
          </button>
          {event.did && countsOnly(event) && (
            <button type="button" className={css.small} onClick={() => change({ ...event, value: 2 })}>
              {t('builder.plusMeasure')}
            </button>
          )}
        </span>
      )}
      {event !== null && filter !== null && (
        <button type="button" className={css.small} onClick={() => change(without(event, filter))} aria-label={t('builder.removeWhere')} title={t('builder.removeWhere')}>
          ×
        </button>
      )}
      {event !== null && line.key === 'measure' && (
        <button type="button" className={css.small} onClick={() => change({ ...event, measure: { kind: 'count' }, compare: 'gte', value: 1 })} aria-label={t('builder.removeMeasure')} title={t('builder.removeMeasure')}>
          ×
        </button>
      )}
    </div>
  );
}

/** One condition: handle, number, icon, a sentence of tokens, and how many it holds by itself. */
export function ConditionRow(props: ConditionRowProps) {
  const { leaf, number, parent, index } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { estimate, outdated, complaints, dictionary, edit, aim } = useBuilderContext();
  const items = useRowMenu(props);
  const drop = useDrop((what: Dropped, low: boolean) => {
    const at = low ? index + 1 : index;
    if (what.kind === 'row') edit({ type: 'move', id: what.id, parent, index: at });
    else edit({ type: 'add', parent, index: at, leaf: leafOf(what.field, dictionary) });
  });
  const count = estimate?.nodes[leaf.id]?.count;
  const complaint = complaints.get(leaf.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowUp') edit({ type: 'move', id: leaf.id, parent, index: Math.max(index - 1, 0) });
    else if (event.altKey && event.key === 'ArrowDown') edit({ type: 'move', id: leaf.id, parent, index: index + 2 });
    else return;
    event.preventDefault();
  };
  const classes = [css.row, complaint === undefined ? '' : css.wrong, drop.over === 'high' ? css.dropBefore : drop.over === 'low' ? css.dropAfter : ''];
  return (
    <div
      id={`row-${leaf.id}`}
      data-row
      className={classes.join(' ')}
      role="group"
      tabIndex={-1}
      aria-label={t('builder.rowLabel', { number, sentence: spoken(leaf, words.say) })}
      aria-invalid={complaint !== undefined}
      onFocus={() => aim(parent)}
      {...drop.handlers}
    >
      <button type="button" className={css.handle} aria-label={t('builder.handle', { number })} title={t('builder.handleHint')} onKeyDown={onKeyDown} {...dragRow(leaf.id)}>
        <HolderOutlined aria-hidden="true" />
      </button>
      <span className={css.number}>{number}</span>
      <span className={css.kind}>
        <Icon name={icons[leaf.type]} size={15} />
      </span>
      <div className={css.lines}>
        {linesOf(leaf).map((line) => (
          <LineView key={line.key} leaf={leaf} line={line} />
        ))}
      </div>
      <span className={`${css.rowCount} ${outdated ? css.old : ''}`}>{count === undefined ? '' : format.exact(count)}</span>
      <Dropdown menu={{ items: items ?? [] }} trigger={['click']} placement="bottomRight">
        <button type="button" className={ui.iconButton} style={{ height: 28 }} aria-label={t('builder.rowMenu', { number })}>
          <MoreOutlined />
        </button>
      </Dropdown>
      {complaint !== undefined && (
        <div className={css.complaint} role="alert">
          {complaint}
        </div>
      )}
    </div>
  );
}
