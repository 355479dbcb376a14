import { InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Policy } from '@/api/rules';
import { Card } from '@/shared/ui/Page';
import { ranges } from '../model/draft';
import type { RuleDraft } from './useRuleDraft';
import css from './rules.module.css';

const policies: readonly Policy[] = ['keep_existing', 'last_wins'];

/** What holds for all kinds alike. */
export function WholeCard({ draft, editable }: { readonly draft: RuleDraft; readonly editable: boolean }) {
  const { t } = useTranslation();
  const { rules, edit } = draft;
  const [least, most] = ranges.componentCap;
  return (
    <Card title={t('rules.whole')} sub={t('rules.wholeSub')}>
      <div className={css.whole}>
        <div role="group" aria-label={t('rules.field.policy')}>
          <h3>{t('rules.field.policy')}</h3>
          <Radio.Group value={rules.policy} disabled={!editable} onChange={({ target }) => edit({ type: 'policy', policy: target.value as Policy })} className={css.policies ?? ''}>
            {policies.map((policy) => (
              <Radio key={policy} value={policy}>
                <b>{t(`rules.policyOf.${policy}.name`)}</b>
                <span className={css.means}>{t(`rules.policyOf.${policy}.means`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </div>
        <div>
          <h3>{t('rules.field.componentCap')}</h3>
          <InputNumber<number> aria-label={t('rules.field.componentCap')} value={rules.componentCap} min={least} max={most} precision={0} disabled={!editable} changeOnWheel={false} onChange={(cap) => cap !== null && edit({ type: 'cap', componentCap: cap })} style={{ width: 120 }} />
          <p className={css.means}>{t('rules.capMeans')}</p>
        </div>
      </div>
    </Card>
  );
}
