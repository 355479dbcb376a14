package cdp.ingest.imports;

import cdp.ingest.IdentifierKinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What headers usually mean, in Chinese and English. Compared in lower case without blanks and punctuation. */
final class HeaderWords {
    private static final Map<String, List<String>> IDENTIFIERS = Map.ofEntries(
            Map.entry(
                    IdentifierKinds.PHONE,
                    List.of(
                            "手机号",
                            "手机",
                            "手机号码",
                            "电话",
                            "联系电话",
                            "联系手机",
                            "电话号码",
                            "收货人手机",
                            "买家手机",
                            "会员手机",
                            "phone",
                            "phonenumber",
                            "mobile",
                            "mobilephone",
                            "cellphone",
                            "tel",
                            "telephone")),
            Map.entry(
                    IdentifierKinds.MEMBER_NO,
                    List.of(
                            "会员号",
                            "会员编号",
                            "会员卡号",
                            "会员id",
                            "卡号",
                            "客户号",
                            "客户编号",
                            "客户id",
                            "memberno",
                            "memberid",
                            "membernumber",
                            "membercode",
                            "cardno",
                            "customerid",
                            "customerno",
                            "customernumber",
                            "custid")),
            Map.entry(IdentifierKinds.EMAIL, List.of("邮箱", "电子邮箱", "邮件地址", "email", "emailaddress", "mail")),
            Map.entry(
                    IdentifierKinds.USER_ID,
                    List.of("用户id", "用户编号", "用户号", "用户", "userid", "user", "uid", "useraccount", "账号", "用户账号")),
            Map.entry(IdentifierKinds.WECHAT_UNIONID, List.of("unionid", "微信unionid", "wechatunionid")),
            Map.entry(IdentifierKinds.WECHAT_OPENID, List.of("openid", "微信openid", "wechatopenid")),
            Map.entry(IdentifierKinds.WECOM_EXTERNAL_USERID, List.of("externaluserid", "外部联系人id", "企微客户id")),
            Map.entry(IdentifierKinds.TAOBAO_OUID, List.of("ouid", "淘宝ouid", "买家ouid")),
            Map.entry(IdentifierKinds.TAOBAO_OPEN_UID, List.of("openuid", "淘宝openuid", "买家openuid")),
            Map.entry(IdentifierKinds.DOUYIN_OPEN_ID, List.of("douyinopenid", "抖音openid")),
            Map.entry(IdentifierKinds.CRM_ID, List.of("crmid", "crm编号", "contactid")),
            Map.entry(IdentifierKinds.IDFA, List.of("idfa")),
            Map.entry(IdentifierKinds.OAID, List.of("oaid")),
            Map.entry(IdentifierKinds.IMEI, List.of("imei")),
            Map.entry(IdentifierKinds.IMEI_MD5, List.of("imeimd5", "md5imei")),
            Map.entry(
                    IdentifierKinds.PHONE_MD5,
                    List.of(
                            "手机号md5",
                            "手机md5",
                            "手机号码md5",
                            "md5手机号",
                            "加密手机号",
                            "手机号加密",
                            "phonemd5",
                            "mobilemd5",
                            "md5phone",
                            "md5mobile")),
            Map.entry(
                    IdentifierKinds.PHONE_SHA256,
                    List.of(
                            "手机号sha256",
                            "手机sha256",
                            "手机号码sha256",
                            "sha256手机号",
                            "phonesha256",
                            "mobilesha256",
                            "sha256phone",
                            "sha256mobile")),
            Map.entry(IdentifierKinds.EMAIL_MD5, List.of("邮箱md5", "电子邮箱md5", "emailmd5", "mailmd5", "md5email")),
            Map.entry(
                    IdentifierKinds.EMAIL_SHA256,
                    List.of("邮箱sha256", "电子邮箱sha256", "emailsha256", "mailsha256", "sha256email")),
            Map.entry(IdentifierKinds.DEVICE_ID, List.of("deviceid", "设备id", "设备号")));

    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            Map.entry(
                    "order_id",
                    List.of(
                            "订单号",
                            "订单编号",
                            "订单id",
                            "交易号",
                            "单号",
                            "orderid",
                            "orderno",
                            "ordernumber",
                            "invoiceno",
                            "invoice",
                            "invoicenumber",
                            "tradeno")),
            Map.entry("product_id", List.of("商品id", "商品编号", "商品编码", "货号", "productid", "itemid", "stockcode")),
            Map.entry("sku", List.of("sku", "skuid", "sku编码", "规格编码")),
            Map.entry(
                    "product_name",
                    List.of("商品", "商品名称", "商品名", "产品名称", "宝贝标题", "product", "productname", "description", "item")),
            Map.entry("category", List.of("类目", "品类", "商品类目", "商品类别", "商品类目id", "分类", "category", "categoryid")),
            Map.entry("brand", List.of("品牌", "brand")),
            Map.entry("quantity", List.of("数量", "件数", "购买数量", "商品数量", "宝贝总数量", "quantity", "qty", "count")),
            Map.entry("price", List.of("单价", "价格", "商品单价", "成交单价", "售价", "unitprice", "price")),
            Map.entry(
                    "amount",
                    List.of(
                            "金额",
                            "实付金额",
                            "实付",
                            "支付金额",
                            "实际支付金额",
                            "买家实际支付金额",
                            "应付金额",
                            "成交金额",
                            "订单金额",
                            "消费金额",
                            "amount",
                            "total",
                            "totalamount",
                            "revenue",
                            "payment",
                            "paid",
                            "orderamount")),
            Map.entry("total", List.of("总金额", "订单总金额", "商品总价", "subtotal")),
            Map.entry("refund_amount", List.of("退款金额", "refund", "refundamount")),
            Map.entry("currency", List.of("币种", "货币", "currency")),
            Map.entry("coupon", List.of("优惠券", "优惠码", "coupon", "couponcode")),
            Map.entry("store", List.of("门店", "店铺", "门店名称", "店铺名称", "store", "shop", "storename")),
            Map.entry("channel", List.of("渠道", "channel")),
            Map.entry("status", List.of("状态", "订单状态", "status")));

    private static final Map<String, List<String>> TRAITS = Map.ofEntries(
            Map.entry("name", List.of("姓名", "客户姓名", "会员姓名", "收货人", "收货人姓名", "name", "fullname", "customername")),
            Map.entry("nickname", List.of("昵称", "会员昵称", "买家昵称", "微信昵称", "nickname")),
            Map.entry("gender", List.of("性别", "gender", "sex")),
            Map.entry("birthday", List.of("生日", "出生日期", "birthday", "birthdate", "dateofbirth")),
            Map.entry("city", List.of("城市", "市", "所在城市", "收货城市", "city")),
            Map.entry("province", List.of("省份", "省", "所在省份", "收货省份", "收货地址省", "province", "state", "region")),
            Map.entry("country", List.of("国家", "country")),
            Map.entry("member_level", List.of("会员等级", "等级", "会员级别", "memberlevel", "level", "tier")));

    /** In the order of trust: when it was paid says more about a purchase than when the row was written. */
    private static final List<String> TIMES = List.of(
            "付款时间",
            "支付时间",
            "订单付款时间",
            "成交时间",
            "paidat",
            "paymenttime",
            "paytime",
            "下单时间",
            "订单创建时间",
            "订单时间",
            "invoicedate",
            "orderdate",
            "ordertime",
            "orderedat",
            "创建时间",
            "交易时间",
            "消费时间",
            "购买时间",
            "行为时间",
            "事件时间",
            "发生时间",
            "注册时间",
            "入会时间",
            "createdat",
            "createtime",
            "eventtime",
            "occurredat",
            "timestamp",
            "datetime",
            "时间戳",
            "时间",
            "日期",
            "time",
            "date");

    private static final List<String> EVENTS = List.of(
            "事件",
            "事件名",
            "事件名称",
            "事件类型",
            "行为",
            "行为类型",
            "类型",
            "操作",
            "event",
            "eventname",
            "eventtype",
            "action",
            "behavior",
            "behaviour",
            "behaviortype",
            "behaviourtype",
            "type");

    private static final Map<String, String> EVENT_VALUES = Map.ofEntries(
            Map.entry("购买", "order_paid"),
            Map.entry("付款", "order_paid"),
            Map.entry("支付", "order_paid"),
            Map.entry("成交", "order_paid"),
            Map.entry("buy", "order_paid"),
            Map.entry("purchase", "order_paid"),
            Map.entry("下单", "order_created"),
            Map.entry("浏览", "product_viewed"),
            Map.entry("点击", "product_viewed"),
            Map.entry("pv", "product_viewed"),
            Map.entry("view", "product_viewed"),
            Map.entry("收藏", "product_favourited"),
            Map.entry("fav", "product_favourited"),
            Map.entry("加购", "cart_item_added"),
            Map.entry("加购物车", "cart_item_added"),
            Map.entry("加入购物车", "cart_item_added"),
            Map.entry("cart", "cart_item_added"),
            Map.entry("退款", "order_refunded"),
            Map.entry("退货", "order_refunded"),
            Map.entry("refund", "order_refunded"),
            Map.entry("取消", "order_cancelled"),
            Map.entry("注册", "member_joined"),
            Map.entry("入会", "member_joined"),
            Map.entry("关注", "account_followed"),
            Map.entry("签到", "points_changed"),
            Map.entry("领券", "coupon_received"),
            Map.entry("到店", "store_visited"));

    private HeaderWords() {}

    static Optional<String> identifier(String header) {
        return meaning(IDENTIFIERS, header);
    }

    static Optional<String> property(String header) {
        return meaning(PROPERTIES, header);
    }

    static Optional<String> trait(String header) {
        return meaning(TRAITS, header);
    }

    /** How surely a header names when the row happened, best first; negative when it does not. */
    static int timeRank(String header) {
        return TIMES.indexOf(bare(header));
    }

    static boolean isEventName(String header) {
        return EVENTS.contains(bare(header));
    }

    static Optional<String> eventOf(String value) {
        return Optional.ofNullable(EVENT_VALUES.get(bare(value)));
    }

    private static Optional<String> meaning(Map<String, List<String>> words, String header) {
        String bare = bare(header);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(bare))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String bare(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.:：/#()（）]+", "");
    }
}
