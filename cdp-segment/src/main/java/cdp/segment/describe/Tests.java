package cdp.segment.describe;

import cdp.segment.Sentence;
import cdp.segment.condition.Comparison;
import cdp.segment.condition.Scalar;
import cdp.segment.condition.Span;
import cdp.segment.condition.Test;
import java.util.stream.Collectors;

/** Says what a value must be like. */
final class Tests {
    private Tests() {}

    static Sentence describe(Test test) {
        String zh = values(test, "、");
        String en = values(test, ", ");
        return switch (test.op()) {
            case EQ -> new Sentence("是 " + zh, "is " + en);
            case NEQ -> new Sentence("不是 " + zh, "is not " + en);
            case IN -> new Sentence("是 " + zh + " 之一", "is one of " + en);
            case NOT_IN -> new Sentence("不是 " + zh + " 中的任何一个", "is none of " + en);
            case GT -> compare(Comparison.GT, en);
            case GTE -> compare(Comparison.GTE, en);
            case LT -> compare(Comparison.LT, en);
            case LTE -> compare(Comparison.LTE, en);
            case BETWEEN -> {
                String from = said(test.values().get(0));
                String to = said(test.values().get(1));
                yield new Sentence("在 " + from + " 到 " + to + " 之间", "is between " + from + " and " + to);
            }
            case CONTAINS -> new Sentence("包含 " + zh, "contains " + en);
            case STARTS_WITH -> new Sentence("以 " + zh + " 开头", "starts with " + en);
            case EXISTS -> new Sentence("有值", "is known");
            case NOT_EXISTS -> new Sentence("没有值", "is not known");
            case IS_TRUE -> new Sentence("为真", "is true");
            case IS_FALSE -> new Sentence("为假", "is false");
            case BEFORE -> new Sentence("早于 " + zh, "is before " + en);
            case AFTER -> new Sentence("晚于 " + zh, "is after " + en);
            case IN_LAST ->
                new Sentence(
                        "在最近 " + span(test.span()).zh() + "内",
                        "is in the last " + span(test.span()).en());
            case NOT_IN_LAST ->
                new Sentence(
                        "不在最近 " + span(test.span()).zh() + "内",
                        "is not in the last " + span(test.span()).en());
        };
    }

    static Sentence compare(Comparison comparison, String value) {
        return switch (comparison) {
            case GTE -> new Sentence("至少 " + value + " ", "at least " + value);
            case GT -> new Sentence("超过 " + value + " ", "more than " + value);
            case LTE -> new Sentence("至多 " + value + " ", "at most " + value);
            case LT -> new Sentence("少于 " + value + " ", "less than " + value);
            case EQ -> new Sentence("正好 " + value + " ", "exactly " + value);
            case NEQ -> new Sentence("不等于 " + value + " ", "not " + value);
        };
    }

    static Sentence span(Span span) {
        String plural = span.amount() == 1 ? "" : "s";
        return switch (span.unit()) {
            case MINUTES -> new Sentence(span.amount() + " 分钟", span.amount() + " minute" + plural);
            case HOURS -> new Sentence(span.amount() + " 小时", span.amount() + " hour" + plural);
            case DAYS -> new Sentence(span.amount() + " 天", span.amount() + " day" + plural);
        };
    }

    private static String values(Test test, String separator) {
        return test.values().stream().map(Tests::said).collect(Collectors.joining(separator));
    }

    private static String said(Scalar value) {
        return switch (value) {
            case Scalar.Text(String text) -> text;
            case Scalar.Decimal(var number) -> number.toPlainString();
            case Scalar.Flag(boolean flag) -> String.valueOf(flag);
        };
    }
}
