import { Dropdown, type MenuProps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '@/api/journeys';
import { Icon } from '@/shared/icons/Icon';
import { stepGroups } from '../steps/step';
import { stepKinds, stepOf } from '../steps/steps';

/** Every step that can follow another. */
export function StepMenu({ onPick, children }: { readonly onPick: (kind: StepKind) => void; readonly children: ReactElement }) {
  const { t } = useTranslation();
  const items: MenuProps['items'] = stepGroups
    .filter((group) => group !== 'trigger')
    .map((group) => ({
      key: group,
      type: 'group',
      label: t(`journeys.group.${group}`),
      children: stepKinds.filter((kind) => stepOf(kind).group === group).map((kind) => ({ key: kind, icon: <Icon name={stepOf(kind).icon} size={15} />, label: t(`journeys.kind.${kind}`), onClick: () => onPick(kind) })),
    }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} destroyOnHidden>
      {children}
    </Dropdown>
  );
}
