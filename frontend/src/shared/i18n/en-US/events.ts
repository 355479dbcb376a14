export const events = {
  event: {
    page_viewed: 'Viewed page', screen_viewed: 'Viewed screen', product_viewed: 'Viewed product', products_searched: 'Searched products', product_favourited: 'Favourited product', cart_viewed: 'Viewed cart',
    cart_item_added: 'Added to cart', cart_item_removed: 'Removed from cart', checkout_started: 'Started checkout', order_created: 'Created order', order_paid: 'Paid order', order_completed: 'Completed order',
    order_cancelled: 'Cancelled order', order_refunded: 'Refunded order', coupon_received: 'Received coupon', coupon_used: 'Used coupon', member_joined: 'Joined membership', member_level_changed: 'Changed member level',
    points_changed: 'Points changed', account_followed: 'Followed account', account_unfollowed: 'Unfollowed account', qr_scanned: 'Scanned QR code', menu_clicked: 'Clicked menu', friend_added: 'Added friend', friend_removed: 'Removed friend',
    message_sent: 'Message sent', message_delivered: 'Message delivered', message_opened: 'Opened message', message_clicked: 'Clicked message', message_replied: 'Replied to message', message_bounced: 'Message bounced', unsubscribed: 'Unsubscribed', consent_granted: 'Granted consent', consent_withdrawn: 'Withdrew consent',
    ad_impressed: 'Saw ad', ad_clicked: 'Clicked ad', form_submitted: 'Submitted form', app_installed: 'Installed app', app_opened: 'Opened app', session_started: 'Started visit', live_viewed: 'Watched live stream',
    video_played: 'Played video', store_visited: 'Visited store', review_submitted: 'Submitted review', call_answered: 'Answered call', profile_updated: 'Updated profile', identity_decided: 'Identity ruling', identity_linked: 'Linked identity', group_joined: 'Joined group',
  },
  category: { behaviour: 'Behaviour', order: 'Orders', touch: 'Messages', ad: 'Ads', account: 'Account', other: 'Other' },
};
