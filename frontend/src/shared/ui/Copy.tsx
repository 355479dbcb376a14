import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

function useCopied(text: string): readonly [boolean, () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return [copied, () => void copyText(text).then(() => setCopied(true))];
}

export function CopyIcon({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation();
  const [copied, copy] = useCopied(text);
  const name = copied ? t('action.copied') : (label ?? t('action.copy'));
  return (
    <button type="button" className={css.iconButton} onClick={copy} aria-label={name} title={name}>
      {copied ? <CheckOutlined style={{ color: 'var(--success)' }} /> : <CopyOutlined />}
    </button>
  );
}

export function CopyButton({ text, primary = false }: { readonly text: string; readonly primary?: boolean }) {
  const { t } = useTranslation();
  const [copied, copy] = useCopied(text);
  return (
    <Button type={primary ? 'primary' : 'default'} icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={copy}>
      {copied ? t('action.copied') : t('action.copy')}
    </Button>
  );
}

export function CodeBlock({ code, label }: { readonly code: string; readonly label?: string }) {
  return (
    <div className={css.code}>
      <pre tabIndex={0} aria-label={label}>
        {code}
      </pre>
      <span className={css.codeCopy}>
        <CopyIcon text={code} />
      </span>
    </div>
  );
}
