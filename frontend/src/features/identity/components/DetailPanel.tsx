import { CloseOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { summaryOf, tieId, type Picked } from '../model/ties';
import { IdentifierPart } from './IdentifierPart';
import type { PartProps } from './partProps';
import { TiePart } from './TiePart';
import css from './identity.module.css';

function Panel({ title, icon, onClose, children }: { readonly title: string; readonly icon: ReactNode; readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <aside className={css.panel} aria-label={title}>
      <header>
        {icon}
        <h3 className="ellipsis">{title}</h3>
        <button type="button" onClick={onClose} aria-label={t('action.close')}>
          <CloseOutlined />
        </button>
      </header>
      {children}
    </aside>
  );
}

function Overview({ identity }: { readonly identity: Identity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = summaryOf(identity);
  const shown = (['strong', 'weak', 'joined', 'refused', 'open', 'others'] as const).filter((key) => summary[key] > 0 || key === 'strong' || key === 'joined');
  return (
    <aside className={css.panel} aria-label={t('identity.summary')}>
      <header>
        <h3>{t('identity.summary')}</h3>
      </header>
      <dl className={css.summary}>
        {shown.map((key) => (
          <div key={key}>
            <dt>{t(`identity.summaryOf.${key}`)}</dt>
            <dd>{format.exact(summary[key])}</dd>
          </div>
        ))}
      </dl>
      <p className={css.says}>{t('identity.pick')}</p>
    </aside>
  );
}

/** What is known about the identifier or tie that was picked; before that, what the picture holds. */
export function DetailPanel({ picked, ...part }: PartProps & { readonly picked: Picked | null }) {
  const { t } = useTranslation();
  const { identity, words, onPick } = part;
  const identifier = picked?.type === 'identifier' ? identity.identifiers.find(({ id }) => id === picked.id) : undefined;
  const tie = picked?.type === 'tie' ? identity.ties.find((each) => tieId(each) === picked.id) : undefined;
  const close = () => onPick(null);
  if (identifier !== undefined)
    return (
      <Panel title={words.kindName(identifier.kind)} icon={<Icon name={identifierIcon(identifier.kind)} size={16} />} onClose={close}>
        <IdentifierPart {...part} identifier={identifier} />
      </Panel>
    );
  if (tie !== undefined)
    return (
      <Panel title={t('identity.tie')} icon={<Icon name="link" size={16} />} onClose={close}>
        <TiePart {...part} tie={tie} />
      </Panel>
    );
  return <Overview identity={identity} />;
}
