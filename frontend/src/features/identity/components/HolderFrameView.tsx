import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { oneIdText } from '@/shared/format/numbers';
import type { HolderFlowNode } from './useGraphProjection';
import css from './identity.module.css';

/** The ground a person's identifiers stand on; another person's leads to that person. */
export const HolderFrameView = memo(function HolderFrameView({ data: { oneId, own } }: NodeProps<HolderFlowNode>) {
  const { t } = useTranslation();
  return (
    <div className={`${css.frame} ${own ? css.ownFrame : css.otherFrame}`}>
      {own ? (
        <span>{t('identity.thisPerson', { oneId: oneIdText(oneId) })}</span>
      ) : (
        <Link to={`/customers/${oneId}/identity`} className="nodrag nopan">
          {t('identity.heldBy', { oneId: oneIdText(oneId) })}
        </Link>
      )}
    </div>
  );
});
