package cdp.web.console.home;

import cdp.web.console.Words;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The dictionary of metrics: every page that shows one of these numbers means this by it. */
enum Metric {
    CUSTOMERS(
            "customers",
            Unit.PEOPLE,
            true,
            new Words("客户总数", "Customers"),
            new Words(
                    "到这一天为止出现过的人，合并后的同一个人只算一次，匿名访客也算。",
                    "Everybody seen by the end of the day, anonymous visitors included; people who were merged count once.")),
    NEW_PEOPLE(
            "newPeople",
            Unit.PEOPLE,
            true,
            new Words("新客", "New people"),
            new Words("这段时间里第一次出现的人。", "People seen for the first time in the period.")),
    KNOWN_PEOPLE(
            "knownPeople",
            Unit.PEOPLE,
            true,
            new Words("已识别客户", "Known people"),
            new Words(
                    "至少有一个能确定到人的标识：手机号、邮箱、会员号、unionid、平台账号等。只有设备号或匿名号的不算。",
                    "People with at least one identifier that names a person: phone, e-mail, member number, unionid or a platform account. A device or anonymous id alone does not count.")),
    ORDERS(
            "orders",
            Unit.COUNT,
            true,
            new Words("订单", "Orders"),
            new Words(
                    "这段时间里支付的订单数，同一订单号的多行只算一单。",
                    "Distinct orders paid in the period; the lines of one order number are one order.")),
    GMV(
            "gmv",
            Unit.MONEY,
            true,
            new Words("GMV", "GMV"),
            new Words(
                    "已支付金额减去退款，按付款和退款发生的日子计，只算主要币种。",
                    "Paid less refunded, on the days payment and refund happened, in the brand's main currency.")),
    REPURCHASE_RATE(
            "repurchaseRate",
            Unit.RATIO,
            true,
            new Words("90 天复购率", "90-day repurchase rate"),
            new Words(
                    "到这一天为止的 90 天里买过的人中，买了至少两单的占比。",
                    "Of those who bought in the 90 days up to the day, the share who paid at least two orders.")),
    REACHABLE(
            "reachable",
            Unit.PEOPLE,
            true,
            new Words("可触达人群", "Reachable people"),
            new Words(
                    "至少在一个渠道上同意接收营销信息、且之后没有撤回的人。只有现在的数，没有历史。",
                    "People who agreed to marketing on at least one channel and have not withdrawn since. Known for now only, not for the past.")),
    JOURNEY_REVENUE(
            "journeyRevenue",
            Unit.MONEY,
            false,
            new Words("旅程带来的成交", "Revenue through journeys"),
            new Words(
                    "进入旅程且不在对照组的人，在旅程目标上的成交额，按达成的日子计。其中有多少是旅程的功劳，看与对照组的差。",
                    "What people in journeys, outside control groups, spent on the journeys' goals, by the day they reached them. How much of it the journeys caused is the difference to the control groups."));

    enum Unit {
        PEOPLE,
        MONEY,
        COUNT,
        RATIO;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param drill whether the people behind it can be listed */
    record View(String key, Words label, Unit unit, Words definition, String better, boolean drill) {}

    private final String key;
    private final Unit unit;
    private final boolean drill;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Words label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Words definition;

    Metric(String key, Unit unit, boolean drill, Words label, Words definition) {
        this.key = key;
        this.unit = unit;
        this.drill = drill;
        this.label = label;
        this.definition = definition;
    }

    String key() {
        return key;
    }

    View view() {
        return new View(key, label, unit, definition, "up", drill);
    }
}
