import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valuesOf } from '../model/draft';
import css from './rules.module.css';

interface BlockedEditorProps {
  readonly name: string;
  readonly personal: boolean;
  readonly values: readonly string[];
  readonly editable: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** The values of one kind that name nobody, one a line; they are taken over when the field is left. */
export function BlockedEditor({ name, personal, values, editable, onChange }: BlockedEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(values.join('\n'));
  return (
    <div className={css.blocked}>
      <Input.TextArea
        aria-label={t('rules.blockedOf', { kind: name })}
        autoSize={{ minRows: 3, maxRows: 10 }}
        disabled={!editable}
        placeholder={t('rules.blockedPlaceholder')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => onChange(valuesOf(text))}
      />
      <p className="small second">
        {t('rules.blockedHint')}
        {personal && ` ${t('rules.blockedPersonal')}`}
      </p>
    </div>
  );
}
