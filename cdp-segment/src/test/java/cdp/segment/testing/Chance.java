package cdp.segment.testing;

import cdp.segment.condition.All;
import cdp.segment.condition.Any;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Comparison;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Measure;
import cdp.segment.condition.None;
import cdp.segment.condition.Scalar;
import cdp.segment.condition.Span;
import cdp.segment.condition.Tally;
import cdp.segment.condition.Test;
import cdp.segment.condition.Where;
import cdp.segment.condition.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws values, events and conditions so that they meet often, and at the edges. */
public final class Chance {
    public static final Instant NOW = Instant.parse("2026-11-18T06:20:00Z");
    public static final List<String> EVENTS = List.of("cart_item_added", "order_paid", "Order_Paid", "自定义 事件");
    private static final List<String> KEYS = List.of("a", "A", "会员", "$city", "a.b", "say \"hi\"", "a[0]", "/a", "😀");
    private static final Duration STEP = Duration.ofHours(6);

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.0",
            "1",
            "2",
            "5",
            "5.0",
            "5.00005",
            "0.1",
            "0.30000000000000004",
            "-3.5",
            "199.99",
            "99999999999999.9999",
            "100000000000000",
            "9007199254740993",
            "1234567890123456789",
            "12345678901234567890",
            "123456789012345678901234567890",
            "1e299",
            "-1e-299",
            "2.5e1");

    private static final List<String> TEXTS = List.of(
            "",
            "5",
            " 5 ",
            "+5.",
            "5.00005",
            "5元",
            "1e1",
            "0x5",
            "١",
            "-0",
            "199.99",
            "100000000000000",
            "99999999999999.5",
            "\t5\n",
            "金卡",
            "金",
            "金卡会员",
            "é",
            "e\u0301",
            "😀",
            "a",
            "A",
            "null",
            "true",
            "'; DROP TABLE events; --",
            "%",
            "\\");

    private final Random random;

    public Chance(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Mostly on a grid, so that spans end exactly on events; sometimes a microsecond off it; some in the future. */
    public Instant time() {
        Instant onGrid = NOW.plus(STEP.multipliedBy(random.nextInt(-40, 8)));
        return oneIn(4) ? onGrid.plusNanos(1000L * random.nextInt(-1, 2)) : onGrid;
    }

    private String timeText() {
        Instant at = time();
        return switch (random.nextInt(7)) {
            case 0 -> at.toString();
            case 1 -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(at.atOffset(ZoneOffset.ofHours(8)));
            case 2 -> DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX").format(at.atOffset(ZoneOffset.ofHours(-7)));
            case 3 -> DateTimeFormatter.ofPattern("yyyy-MM-dd").format(at.atOffset(ZoneOffset.ofHours(8)));
            case 4 -> at.toString().replace("Z", "").replace("T", " ");
            case 5 ->
                one(List.of(
                        "2026-02-30",
                        "2026-11-18 24:00",
                        "2026-11-18T06:20:60Z",
                        "2026-13-01",
                        "0999-01-01",
                        "2026-11-18T06:20:00.123456789Z",
                        "2026-11-18T06:20:00+14:59",
                        "2999-12-31T23:59:59-14:59"));
            default -> at.plusNanos(1000).toString();
        };
    }

    private String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    /** JSON. */
    public String value() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> one(NUMBERS);
            case 3, 4, 5 -> quoted(one(TEXTS));
            case 6, 7, 8 -> quoted(timeText());
            case 9 -> one(List.of("true", "false"));
            case 10 -> "null";
            default -> one(List.of("[]", "[5]", "{}", "{\"a\":5}", "[\"金卡\"]"));
        };
    }

    /** A JSON object. */
    public String document() {
        StringBuilder json = new StringBuilder("{");
        for (String key : KEYS) {
            if (oneIn(2)) {
                json.append(json.length() == 1 ? "" : ",")
                        .append(quoted(key))
                        .append(':')
                        .append(value());
            }
        }
        return json.append('}').toString();
    }

    private Scalar scalar() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Scalar.of(new BigDecimal(one(NUMBERS.subList(0, NUMBERS.size() - 2))));
            case 2, 3 -> Scalar.of(one(TEXTS));
            default -> Scalar.of(random.nextBoolean());
        };
    }

    private Scalar number() {
        return Scalar.of(new BigDecimal(one(NUMBERS)));
    }

    private Scalar moment() {
        return Scalar.of(oneIn(2) ? time().toString() : "2026-11-1" + random.nextInt(10));
    }

    private Span span() {
        return oneIn(3) ? Span.days(random.nextInt(1, 6)) : Span.hours(6 * random.nextInt(1, 8));
    }

    public Test test() {
        Test.Op op = one(List.of(Test.Op.values()));
        return switch (op) {
            case EQ, NEQ -> Test.of(op, scalar());
            case IN, NOT_IN -> Test.of(op, scalar(), scalar(), scalar(), scalar());
            case GT, GTE, LT, LTE -> Test.of(op, number());
            case BETWEEN -> Test.of(op, number(), number());
            case CONTAINS, STARTS_WITH ->
                Test.of(
                        op,
                        Scalar.of(one(
                                TEXTS.stream().filter(text -> !text.isEmpty()).toList())));
            case EXISTS, NOT_EXISTS, IS_TRUE, IS_FALSE -> Test.of(op);
            case BEFORE, AFTER -> Test.of(op, moment());
            case IN_LAST, NOT_IN_LAST -> {
                Span span = span();
                yield new Test(op, List.of(Scalar.of(span.amount())), span.unit());
            }
        };
    }

    private Window window() {
        return switch (random.nextInt(4)) {
            case 0 -> Window.ever();
            case 1, 2 -> Window.last(span());
            default -> {
                Instant from = time();
                yield Window.between(from, from.plus(STEP.multipliedBy(random.nextInt(1, 20))));
            }
        };
    }

    private Tally tally() {
        Comparison compare = one(List.of(Comparison.values()));
        return oneIn(2)
                ? Tally.count(compare, random.nextInt(0, 4))
                : new Tally(
                        new Measure.Sum(one(KEYS)),
                        compare,
                        new BigDecimal(
                                one(List.of("0", "5", "5.0001", "10.0001", "200", "-3.5", "99999999999999.9999"))));
    }

    /** @param segments may be referred to: 1 to this */
    public Condition condition(int depth, int segments) {
        int kind = random.nextInt(depth == 0 ? 6 : 10);
        return switch (kind) {
            case 0, 1 -> new AttributeIs(one(KEYS), test());
            case 2, 3, 4 -> event();
            case 5 -> segments == 0 ? event() : new InSegment(random.nextInt(1, segments + 1), random.nextBoolean());
            case 6, 7 -> new All(children(depth, segments));
            case 8 -> new Any(children(depth, segments));
            default -> new None(children(depth, segments));
        };
    }

    private List<Condition> children(int depth, int segments) {
        List<Condition> children = new ArrayList<>();
        for (int i = random.nextInt(0, 4); i > 0; i--) {
            children.add(condition(depth - 1, segments));
        }
        return children;
    }

    private Condition event() {
        List<Where> where = new ArrayList<>();
        for (int i = random.nextInt(0, 3); i > 0; i--) {
            where.add(new Where(one(KEYS), test()));
        }
        boolean did = !oneIn(4);
        return new EventDone(null, did, one(EVENTS), where, did ? tally() : Tally.NONE, window());
    }
}
