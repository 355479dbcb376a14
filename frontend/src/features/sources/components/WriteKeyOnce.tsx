import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/shared/ui/Copy';
import { Trouble } from '@/shared/ui/Trouble';
import css from './sources.module.css';

interface WriteKeyOnceProps {
  readonly writeKey: string;
  readonly stored: boolean;
  readonly onStored: (stored: boolean) => void;
}

/** The write key, shown this one time; the server keeps only its hash. */
export function WriteKeyOnce({ writeKey, stored, onStored }: WriteKeyOnceProps) {
  const { t } = useTranslation();
  return (
    <div className="stack-s">
      <Trouble tone="caution" title={t('sources.keyOnce')}>
        {t('sources.keyOnceWhy')}
      </Trouble>
      <div className={css.key}>
        <code aria-label={t('sources.writeKey')} data-testid="write-key">
          {writeKey}
        </code>
        <CopyButton text={writeKey} />
      </div>
      <Checkbox checked={stored} onChange={(event) => onStored(event.target.checked)}>
        {t('sources.stored')}
      </Checkbox>
    </div>
  );
}
