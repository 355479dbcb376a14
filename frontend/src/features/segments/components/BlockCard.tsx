import { MoreOutlined, StopOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/conditions';
import { useFormat } from '@/shared/format/useFormat';
import ui from '@/shared/ui/ui.module.css';
import { beforeExclusion } from '../model/estimate';
import { leafOf } from '../model/fresh';
import { isGroup } from '../model/tree';
import { useBuilderContext } from './builderContext';
import { ConditionRow } from './ConditionRow';
import { useDrop, type Dropped } from './drag';
import { FieldButton } from './FieldButton';
import { ModeSwitch } from './ModeSwitch';
import css from './builder.module.css';

interface BlockCardProps {
  readonly block: Group;
  readonly name: string;
  /** The number each condition carries, over the whole rule. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly exclude?: boolean;
  readonly nested?: boolean;
  /** How many it takes away, for the exclusion. */
  readonly removed?: number | undefined;
}

function useCount({ block, exclude = false, removed }: BlockCardProps): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { estimate, document } = useBuilderContext();
  if (exclude) return removed === undefined ? '' : t('builder.people', { count: removed, n: removed === 0 ? '0' : `−${format.exact(removed)}` });
  const [only, ...others] = block.conditions;
  const single = only !== undefined && others.length === 0 ? estimate?.nodes[only.id]?.count : undefined;
  const whole = document.include.conditions.length === 1 && document.include.conditions[0]?.id === block.id ? beforeExclusion(estimate) : undefined;
  const count = estimate?.nodes[block.id]?.count ?? single ?? whole;
  return count === undefined ? '' : t('builder.people', { count, n: format.exact(count) });
}

/** Conditions that belong together, under a head that says whether all or any of them must hold. */
export function BlockCard(props: BlockCardProps) {
  const { block, name, numbers, exclude = false, nested = false } = props;
  const { t } = useTranslation();
  const { edit, dictionary, target, aim, outdated, document } = useBuilderContext();
  const count = useCount(props);
  const drop = useDrop((what: Dropped) => {
    if (what.kind === 'row') edit({ type: 'move', id: what.id, parent: block.id, index: block.conditions.length });
    else edit({ type: 'add', parent: block.id, leaf: leafOf(what.field, dictionary) });
  });
  const { type } = block;
  const aimed = target === block.id && document.include.conditions.length > 1;
  const classes = [css.block, exclude ? css.exclude : '', nested ? css.nested : '', aimed ? css.aimed : '', drop.over === null ? '' : css.over];
  return (
    <section className={classes.join(' ')} aria-label={name} {...drop.handlers}>
      <div className={css.blockHead} onClick={() => aim(block.id)}>
        {exclude && <StopOutlined aria-hidden="true" />}
        <b>{name}</b>
        {exclude && <span>{t('builder.following')}</span>}
        {type === 'none' ? <span>{t('builder.mode.none')}</span> : <ModeSwitch label={t('builder.modeOf', { name })} mode={type} onMode={(mode) => edit({ type: 'mode', id: block.id, mode })} />}
        <span className={`${css.count} ${outdated ? css.old : ''}`}>{count}</span>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              ...(exclude ? [] : [{ key: 'copy', label: t('builder.duplicate'), onClick: () => edit({ type: 'duplicate', id: block.id }) }]),
              { key: 'remove', label: t('builder.removeBlock'), danger: true, onClick: () => edit({ type: 'remove', id: block.id }) },
            ],
          }}
        >
          <button type="button" className={ui.iconButton} aria-label={t('builder.blockMenu', { name })}>
            <MoreOutlined />
          </button>
        </Dropdown>
      </div>
      <div className={css.rows}>
        {block.conditions.map((child, index) => (
          <Fragment key={child.id}>
            {isGroup(child) ? (
              <BlockCard block={child} name={t('builder.nested')} numbers={numbers} nested />
            ) : (
              <ConditionRow leaf={child} number={numbers.get(child.id) ?? 0} parent={block.id} index={index} siblings={block.conditions.length} />
            )}
          </Fragment>
        ))}
      </div>
      {block.conditions.length === 0 && (
        <div className={css.emptyBlock}>
          {t('builder.emptyBlock')} <FieldButton parent={block.id} label={t('builder.plusCondition')} />
        </div>
      )}
    </section>
  );
}
