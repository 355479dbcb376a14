import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leafOf } from '../model/fresh';
import { leavesOf } from '../model/tree';
import { BuilderContext } from './builderContext';
import { EstimateRail } from './EstimateRail';
import { FieldList } from './FieldList';
import { RuleEditor } from './RuleEditor';
import type { Rule } from './useRule';
import css from './builder.module.css';

interface RuleBenchProps {
  readonly rule: Rule;
  /** Inside of a dialog, where each column scrolls by itself. */
  readonly dialog?: boolean;
  /** What must be said before the rule. */
  readonly children?: ReactNode;
}

/** Fields left, the rule in the middle, how many it holds right. */
export function RuleBench({ rule, dialog = false, children }: RuleBenchProps) {
  const { t } = useTranslation();
  const { builder, finished, estimate, problems } = rule;
  const { edit, dictionary, target, document } = builder;
  const blocks = document.include.conditions;
  const position = blocks.findIndex(({ id }) => id === target);
  const aimedAt = document.exclude?.id === target ? t('builder.exclude') : t('builder.block', { letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.max(position, 0)] ?? '' });
  return (
    <BuilderContext value={builder}>
      <div className={`${css.builder} ${dialog ? css.inDialog : ''}`}>
        <aside className={css.palette} aria-label={t('builder.fields')}>
          <FieldList onPick={(field) => edit({ type: 'add', parent: target, leaf: leafOf(field, dictionary) })}>
            {(blocks.length > 1 || document.exclude !== null || leavesOf(document).length === 0) && <p className={css.aim}>{t('builder.aim', { block: aimedAt })}</p>}
          </FieldList>
        </aside>
        <div style={{ minWidth: 0 }}>
          {children}
          <RuleEditor />
        </div>
        <EstimateRail query={estimate} condition={finished} skipped={problems.filter(({ id }) => id !== null).length} />
      </div>
    </BuilderContext>
  );
}
