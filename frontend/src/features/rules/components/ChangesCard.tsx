import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Page';
import { Trouble } from '@/shared/ui/Trouble';
import type { RuleDraft } from './useRuleDraft';
import type { RuleWords } from './useRuleWords';
import css from './rules.module.css';

interface ChangesCardProps {
  readonly draft: RuleDraft;
  readonly words: RuleWords;
  readonly version: number;
}

/** What the draft says differently from the rules in force. */
export function ChangesCard({ draft, words, version }: ChangesCardProps) {
  const { t } = useTranslation();
  if (!draft.dirty) return null;
  return (
    <Card
      title={t('rules.changes', { count: draft.changes.length })}
      sub={t('rules.changesSub')}
      extra={
        <Button size="small" onClick={draft.discard}>
          {t('rules.discard')}
        </Button>
      }
    >
      <div className="stack-s">
        {draft.outdated !== null && (
          <Trouble
            tone="caution"
            title={t('rules.outdated', { was: draft.outdated, now: version })}
            action={
              <Button size="small" onClick={draft.rebase}>
                {t('rules.rebase')}
              </Button>
            }
          >
            {t('rules.outdatedWhy')}
          </Trouble>
        )}
        <ul className={css.changes}>
          {draft.changes.map((change) => (
            <li key={`${change.kind}.${change.field}`}>{words.change(change)}</li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
