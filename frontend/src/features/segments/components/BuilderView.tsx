import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { Trouble } from '@/shared/ui/Trouble';
import { useProblemText } from '@/shared/ui/useProblemText';
import { RuleBench } from './RuleBench';
import type { useBuilder } from './useBuilder';

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

/** The builder as a page of its own. */
export function BuilderView({ state }: { readonly state: BuilderState }) {
  const { kind } = state.draft.state;
  return (
    <RuleBench rule={state.rule}>
      {(kind === 'stale' || kind === 'failed') && (
        <div style={{ padding: '16px 20px 0' }}>
          <DraftTrouble state={state} />
        </div>
      )}
    </RuleBench>
  );
}
