import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/shared/conditions/useWords';

interface SameKeyProps {
  readonly triggerKey: string | null;
  readonly sameKey: boolean;
  readonly onChange: (sameKey: boolean) => void;
}

/** Whether an event counts only when it is about the same thing the trigger was about: the same cart, the same order. */
export function SameKey({ triggerKey, sameKey, onChange }: SameKeyProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Checkbox checked={sameKey} disabled={triggerKey === null && !sameKey} onChange={({ target }) => onChange(target.checked)}>
      {triggerKey === null ? t('journeys.field.sameKeyNeedsKey') : t('journeys.field.sameKey', { key: words.property(triggerKey) })}
    </Checkbox>
  );
}
