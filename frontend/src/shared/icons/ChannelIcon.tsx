import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';
import css from './icons.module.css';

const drawn: Readonly<Record<string, IconName>> = {
  web: 'globe',
  app: 'phone',
  mini_program: 'mini',
  store: 'store',
  crm: 'card',
  ads: 'megaphone',
  server: 'server',
  file: 'file',
  journey: 'journey',
  identity: 'people',
};

function Wechat({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d="M9.3 3.5C5 3.5 1.5 6.3 1.5 9.9c0 2 1.1 3.7 2.8 4.9l-.7 2.2 2.6-1.3c.9.3 1.7.4 2.5.5a5.5 5.5 0 0 1-.2-1.4c0-3.5 3.3-6.1 7.1-6.1h.6c-.7-3-3.6-5.2-6.9-5.2zM6.7 8.7a1 1 0 1 1 0-2 1 1 0 0 1 0 2zm5.2 0a1 1 0 1 1 0-2 1 1 0 0 1 0 2z" />
      <path d="M22.5 14.8c0-2.9-2.9-5.3-6.4-5.3s-6.4 2.4-6.4 5.3 2.9 5.3 6.4 5.3c.7 0 1.4-.1 2.1-.3l2 1.1-.6-1.8c1.7-1 2.9-2.5 2.9-4.3zm-8.5-.8a.8.8 0 1 1 0-1.6.8.8 0 0 1 0 1.6zm4.2 0a.8.8 0 1 1 0-1.6.8.8 0 0 1 0 1.6z" />
    </svg>
  );
}

function Wecom({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M19 10c-.3-3.6-3.8-6.3-8-6.3C6.6 3.7 3 6.7 3 10.5c0 2.1 1.1 4 3 5.2l-.4 2.3 2.5-1.3c.9.2 1.9.4 2.9.4h.8" />
      <path d="M17.5 12.5v2.2M17.5 18.3v2.2M13.5 16.5h2.2M19.3 16.5h2.2" />
    </svg>
  );
}

function Douyin({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M13 3.5v12a3.7 3.7 0 1 1-3.7-3.7M13 4c.5 3 2.5 4.8 5.5 5" />
    </svg>
  );
}

function Glyph({ kind, size }: { kind: string; size: number }) {
  const { t } = useTranslation();
  if (kind === 'official_account') return <Wechat size={size} />;
  if (kind === 'wecom') return <Wecom size={size} />;
  if (kind === 'douyin') return <Douyin size={size} />;
  if (kind === 'tmall') return <span className={css.letter}>{t('channel.tmallMark')}</span>;
  return <Icon name={drawn[kind] ?? 'dot'} size={size} />;
}

interface ChannelIconProps {
  readonly kind: string;
  /** Whether the person or source has this channel; an absent one keeps its slot, faint. */
  readonly present?: boolean;
  readonly large?: boolean;
}

export function ChannelIcon({ kind, present = true, large = false }: ChannelIconProps) {
  const { t } = useTranslation();
  const name = t(`channel.${kind}`, { defaultValue: kind });
  const label = present ? name : t('channel.absent', { channel: name });
  const className = [css.tile, present ? '' : css.absent, large ? css.large : ''].join(' ');
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <span className={className} role="img" aria-label={label}>
        <Glyph kind={kind} size={large ? 17 : 14} />
      </span>
    </Tooltip>
  );
}
