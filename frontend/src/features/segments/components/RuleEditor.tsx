import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '@/api/conditions';
import { useFormat } from '@/shared/format/useFormat';
import { excludeTarget } from '../model/edits';
import { removedBy } from '../model/estimate';
import { leafOf } from '../model/fresh';
import { leavesOf } from '../model/tree';
import { BlockCard } from './BlockCard';
import { useBuilderContext } from './builderContext';
import { useDrop, type Dropped } from './drag';
import { FieldButton } from './FieldButton';
import { ModeSwitch } from './ModeSwitch';
import css from './builder.module.css';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The rule: who comes in, block by block, and last who stays out. */
export function RuleEditor() {
  const { t } = useTranslation();
  const format = useFormat();
  const { ownId, document, dictionary, estimate, outdated, edit, target } = useBuilderContext();
  const heading = t(ownId === null ? 'segments.rule' : 'builder.entry');
  const { include, exclude } = document;
  const numbers = new Map(leavesOf(document).map(({ id }, index) => [id, index + 1]));
  const blocks = include.conditions as readonly Group[];
  const onEnd = useDrop((what: Dropped) => {
    if (what.kind === 'field') edit({ type: 'addBlock', leaf: leafOf(what.field, dictionary) });
  });
  return (
    <div className={css.centre} id="rule" tabIndex={-1}>
      <div className={css.top}>
        <span>{heading}</span>
        {blocks.length > 1 && <ModeSwitch label={heading} mode={include.type === 'any' ? 'any' : 'all'} onMode={(mode) => edit({ type: 'mode', id: include.id, mode })} />}
        <span className={`${css.count} muted small`}>{estimate !== undefined && !outdated && t('builder.took', { duration: format.duration(estimate.tookMs) })}</span>
      </div>
      {blocks.map((block, index) => (
        <Fragment key={block.id}>
          {index > 0 && (
            <div className={css.between}>
              <span>{t(`builder.joined.${include.type === 'any' ? 'any' : 'all'}`)}</span>
            </div>
          )}
          <BlockCard block={block} name={t('builder.block', { letter: letters[index] ?? String(index + 1) })} numbers={numbers} />
        </Fragment>
      ))}
      {exclude !== null && (
        <>
          <div className={css.between}>
            <span>{t('builder.but')}</span>
          </div>
          <BlockCard block={exclude} name={t('builder.exclude')} numbers={numbers} exclude removed={removedBy(estimate)} />
        </>
      )}
      <div className={`${css.adders} ${onEnd.over === null ? '' : css.over}`} {...onEnd.handlers}>
        <FieldButton parent={target} label={t('builder.plusCondition')} />
        <FieldButton parent={null} label={t('builder.plusBlock')} />
        {exclude === null && <FieldButton parent={excludeTarget} label={t('builder.plusExclude')} />}
      </div>
    </div>
  );
}
