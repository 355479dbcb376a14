import { useTranslation } from 'react-i18next';
import { sourceKinds, type SourceKind } from '@/api/types';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import css from './sources.module.css';

interface KindChoiceProps {
  readonly value?: SourceKind;
  readonly onChange?: (kind: SourceKind) => void;
}

export function KindChoice({ value, onChange }: KindChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={css.kinds} role="radiogroup" aria-label={t('sources.kind')}>
      {sourceKinds.map((kind) => (
        <button key={kind} type="button" role="radio" aria-checked={kind === value} className={css.kind} onClick={() => onChange?.(kind)}>
          <ChannelIcon kind={kind} />
          <span className="ellipsis">{t(`channel.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}
