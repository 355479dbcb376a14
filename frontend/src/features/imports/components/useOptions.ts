import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { identifierKinds, propertyTargets, traitTargets } from '../model/mapping';

const events = [
  'order_paid', 'order_created', 'order_completed', 'order_cancelled', 'order_refunded', 'cart_item_added', 'product_viewed', 'page_viewed', 'coupon_received', 'coupon_used', 'member_joined',
  'member_level_changed', 'points_changed', 'store_visited', 'message_sent', 'message_opened', 'form_submitted', 'review_submitted', 'profile_updated',
];

export function useEventOptions() {
  const { t } = useTranslation();
  return useMemo(() => events.map((value) => ({ value, label: t(`event.${value}`) })), [t]);
}

export function useTargetOptions(kind: 'properties' | 'traits') {
  const { t } = useTranslation();
  return useMemo(
    () =>
      kind === 'traits'
        ? traitTargets.map((value) => ({ value, label: t(`attribute.${value}`) }))
        : propertyTargets.map((value) => ({ value, label: t(`imports.property.${value}`) })),
    [t, kind],
  );
}

export function useKindOptions() {
  const { t } = useTranslation();
  return useMemo(() => identifierKinds.map((value) => ({ value, label: t(`identifier.${value}`) })), [t]);
}
