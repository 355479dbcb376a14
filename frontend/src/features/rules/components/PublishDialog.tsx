import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesNow, Simulation } from '@/api/rules';
import { useFormat } from '@/shared/format/useFormat';
import { Trouble } from '@/shared/ui/Trouble';
import type { Change } from '../model/draft';
import type { RuleWords } from './useRuleWords';
import css from './rules.module.css';

interface PublishDialogProps {
  readonly title: string;
  readonly action: string;
  readonly now: RulesNow;
  readonly changes: readonly Change[];
  /** Of exactly these rules, against the version in force; undefined when they were not tried. */
  readonly simulation: Simulation | undefined;
  readonly words: RuleWords;
  readonly onPublish: (note: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The last look before rules change for everybody: what changes, whom it is known to concern, and when it reaches them. */
export function PublishDialog({ title, action, now, changes, simulation, words, onPublish, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const effects = simulation?.effects ?? null;
  const publish = () => {
    setBusy(true);
    void onPublish(note).then(onClose, () => setBusy(false));
  };
  return (
    <Modal open title={title} okText={action} cancelText={t('action.cancel')} confirmLoading={busy} onOk={publish} onCancel={onClose} width={560}>
      <div className="stack">
        <section>
          <h3 className={css.dialogHead}>{t('rules.whatChanges')}</h3>
          {changes.length === 0 ? <p className="second small">{t('rules.nothingChanged')}</p> : <ul className={css.changes}>{changes.map((change) => <li key={`${change.kind}.${change.field}`}>{words.change(change)}</li>)}</ul>}
        </section>
        {effects === null ? (
          <Trouble tone="caution" title={t('rules.notTried')}>
            {t('rules.notTriedWhy')}
          </Trouble>
        ) : (
          <section>
            <h3 className={css.dialogHead}>{t('rules.whoChanges')}</h3>
            <p>{t('rules.effectsSentence', { before: format.exact(effects.peopleBefore), after: format.exact(effects.peopleAfter), merges: format.exact(effects.merges), splits: format.exact(effects.splits), moves: format.exact(effects.moves) })}</p>
          </section>
        )}
        <section>
          <h3 className={css.dialogHead}>{t('rules.whenChanges')}</h3>
          <p className="second">{t(`rules.appliedMeans.${now.applied}`)}</p>
        </section>
        <div>
          <label htmlFor="publish-note" className={css.dialogHead}>
            {t('rules.note')}
          </label>
          <Input id="publish-note" maxLength={500} placeholder={t('rules.notePlaceholder')} value={note} onChange={({ target }) => setNote(target.value)} />
        </div>
      </div>
    </Modal>
  );
}
