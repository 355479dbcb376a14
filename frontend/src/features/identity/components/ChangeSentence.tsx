import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangeSide, IdentityChange } from '@/api/identity';
import { oneIdText } from '@/shared/format/numbers';

/** A OneID as the sentence names it. One that stands for this person leads nowhere: its page is this one. */
function Side({ side, oneId }: { readonly side: ChangeSide; readonly oneId: number }) {
  const { t } = useTranslation();
  const name = `OneID ${oneIdText(side.oneId)}`;
  if (side.oneId === oneId) return <b className="strong">{t('identity.thisOne')}</b>;
  if (side.personOneId === null || side.personOneId === oneId) return <span className="nowrap">{name}</span>;
  return (
    <Link className="nowrap" to={`/customers/${side.oneId}/identity`}>
      {name}
    </Link>
  );
}

export function ChangeSentence({ change, oneId }: { readonly change: IdentityChange; readonly oneId: number }) {
  return <Trans i18nKey={`identity.history.says.${change.kind}`} components={{ kept: <Side side={change.kept} oneId={oneId} />, other: <Side side={change.other} oneId={oneId} /> }} />;
}
