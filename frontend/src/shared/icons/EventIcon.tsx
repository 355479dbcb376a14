import type { EventCategory } from '@/api/types';
import { Icon, type IconName } from './Icon';
import css from './icons.module.css';

const icons: Readonly<Record<string, IconName>> = {
  page_viewed: 'eye', screen_viewed: 'eye', product_viewed: 'eye', products_searched: 'search', product_favourited: 'heart',
  cart_viewed: 'cart', cart_item_added: 'cart', cart_item_removed: 'cart', checkout_started: 'bag',
  order_created: 'bag', order_paid: 'bag', order_completed: 'bag', order_cancelled: 'refund', order_refunded: 'refund',
  coupon_received: 'coupon', coupon_used: 'coupon', member_joined: 'card', member_level_changed: 'card', points_changed: 'star',
  account_followed: 'person', account_unfollowed: 'person', qr_scanned: 'qr', menu_clicked: 'menu', friend_added: 'person',
  friend_removed: 'person', message_sent: 'message', message_delivered: 'message', message_opened: 'mail', message_clicked: 'mail',
  message_replied: 'message', message_bounced: 'alert', unsubscribed: 'bell', ad_impressed: 'target', ad_clicked: 'target',
  form_submitted: 'form', app_installed: 'phone', app_opened: 'phone', session_started: 'eye', live_viewed: 'play',
  video_played: 'play', store_visited: 'store', review_submitted: 'star', call_answered: 'phone', profile_updated: 'person',
  identity_linked: 'link', group_joined: 'people',
};

const passive = new Set(['page_viewed', 'screen_viewed', 'session_started', 'app_opened']);

/** The event's icon in a ring, coloured by what kind of act it is. */
export function EventIcon({ name, category }: { readonly name: string; readonly category: EventCategory }) {
  const tone = passive.has(name) ? css.passive : css[category];
  return (
    <span className={`${css.ring} ${tone}`}>
      <Icon name={icons[name] ?? 'bolt'} size={13} />
    </span>
  );
}
