export const events = {
  event: {
    page_viewed: '浏览页面', screen_viewed: '浏览界面', product_viewed: '浏览商品', products_searched: '搜索商品', product_favourited: '收藏商品', cart_viewed: '查看购物车',
    cart_item_added: '加入购物车', cart_item_removed: '移出购物车', checkout_started: '开始结算', order_created: '创建订单', order_paid: '支付订单', order_completed: '完成订单',
    order_cancelled: '取消订单', order_refunded: '退款', coupon_received: '领取优惠券', coupon_used: '使用优惠券', member_joined: '加入会员', member_level_changed: '会员等级变化',
    points_changed: '积分变化', account_followed: '关注公众号', account_unfollowed: '取消关注', qr_scanned: '扫码', menu_clicked: '点击菜单', friend_added: '加为好友', friend_removed: '删除好友',
    message_sent: '发送消息', message_delivered: '消息送达', message_opened: '打开消息', message_clicked: '点击消息', message_replied: '回复消息', message_bounced: '消息退回', unsubscribed: '退订', consent_granted: '同意接收', consent_withdrawn: '撤回同意',
    ad_impressed: '看到广告', ad_clicked: '点击广告', form_submitted: '提交表单', app_installed: '安装 App', app_opened: '打开 App', session_started: '开始访问', live_viewed: '观看直播',
    video_played: '播放视频', store_visited: '到店', review_submitted: '提交评价', call_answered: '接听电话', profile_updated: '更新资料', identity_decided: '身份判定', identity_linked: '关联身份', group_joined: '加入群组',
  },
  category: { behaviour: '行为', order: '订单', touch: '触达', ad: '广告', account: '账号', other: '其他' },
};
