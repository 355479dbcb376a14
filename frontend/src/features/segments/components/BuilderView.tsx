import { useTranslation } from 'react-i18next';
import type { WireCondition } from '@/api/conditions';
import { Button } from 'antd';
import { Trouble } from '@/shared/ui/Trouble';
import { useProblemText } from '@/shared/ui/useProblemText';
import { leafOf } from '../model/fresh';
import { leavesOf } from '../model/tree';
import { BuilderContext } from './builderContext';
import { EstimateRail } from './EstimateRail';
import { FieldList } from './FieldList';
import { RuleEditor } from './RuleEditor';
import type { useBuilder } from './useBuilder';
import css from './builder.module.css';

type BuilderState = ReturnType<typeof useBuilder>;

/** What the reader must decide before the draft can be saved again. */
function DraftTrouble({ state }: { readonly state: BuilderState }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { draft } = state;
  if (draft.state.kind === 'stale') {
    return (
      <Trouble
        tone="caution"
        title={t('builder.stale')}
        action={
          <span className="row">
            <Button onClick={() => void draft.overwrite()}>{t('builder.keepMine')}</Button>
            <Button onClick={() => void draft.reload().then(state.load)}>{t('builder.takeTheirs')}</Button>
          </span>
        }
      >
        {t('builder.staleWhat')}
      </Trouble>
    );
  }
  if (draft.state.kind === 'failed') {
    return (
      <Trouble title={t('builder.notSaved')} action={<Button onClick={() => void draft.flush()}>{t('action.retry')}</Button>}>
        {problemText(draft.state.error)} {t('builder.notSavedKept')}
      </Trouble>
    );
  }
  return null;
}

/** Fields left, the rule in the middle, how many it holds right. */
export function BuilderView({ state }: { readonly state: BuilderState }) {
  const { t } = useTranslation();
  const { builder, finished, estimate, problems } = state;
  const { edit, dictionary, target, document } = builder;
  const blocks = document.include.conditions;
  const position = blocks.findIndex(({ id }) => id === target);
  const aimedAt = document.exclude?.id === target ? t('builder.exclude') : t('builder.block', { letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.max(position, 0)] ?? '' });
  const condition: WireCondition | null = finished;
  return (
    <BuilderContext value={builder}>
      <div className={css.builder}>
        <aside className={css.palette} aria-label={t('builder.fields')}>
          <FieldList onPick={(field) => edit({ type: 'add', parent: target, leaf: leafOf(field, dictionary) })}>
            {(blocks.length > 1 || document.exclude !== null || leavesOf(document).length === 0) && <p className={css.aim}>{t('builder.aim', { block: aimedAt })}</p>}
          </FieldList>
        </aside>
        <div style={{ minWidth: 0 }}>
          {(state.draft.state.kind === 'stale' || state.draft.state.kind === 'failed') && (
            <div style={{ padding: '16px 20px 0' }}>
              <DraftTrouble state={state} />
            </div>
          )}
          <RuleEditor />
        </div>
        <EstimateRail query={estimate} condition={condition} skipped={problems.filter(({ id }) => id !== null).length} />
      </div>
    </BuilderContext>
  );
}
