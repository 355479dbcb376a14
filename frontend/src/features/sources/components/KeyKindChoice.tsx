import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeyKind } from '@/api/types';
import css from './sources.module.css';

interface KeyKindChoiceProps {
  readonly value?: KeyKind;
  readonly onChange?: (value: KeyKind) => void;
}

/** The two kinds of key and what each may do, side by side in plain words. */
export function KeyKindChoice({ value, onChange }: KeyKindChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group value={value} onChange={(event) => onChange?.(event.target.value as KeyKind)} style={{ display: 'block' }}>
      {(['public', 'server'] as const).map((kind) => (
        <label key={kind} className={css.choice}>
          <Radio value={kind}>
            <b className="strong">{t(`sources.keyKindLong.${kind}`)}</b>
          </Radio>
          <div className="second small" style={{ paddingLeft: 24 }}>
            {t(`sources.keyKindMeaning.${kind}`)}
          </div>
        </label>
      ))}
    </Radio.Group>
  );
}
