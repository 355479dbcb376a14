package cdp.segment.describe;

import cdp.segment.Sentence;
import cdp.segment.condition.All;
import cdp.segment.condition.Any;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Measure;
import cdp.segment.condition.None;
import cdp.segment.condition.Tally;
import cdp.segment.condition.Where;
import cdp.segment.condition.Window;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Says what a condition asks for. */
public final class Describer {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

    private final LongFunction<String> segmentNames;

    /** @param segmentNames what other segments are called */
    public Describer(LongFunction<String> segmentNames) {
        this.segmentNames = segmentNames;
    }

    /** A whole sentence about the people a condition selects. */
    public Sentence sentence(Condition condition) {
        if (condition instanceof All all && all.conditions().isEmpty()) {
            return new Sentence("所有客户。", "Everybody.");
        }
        Sentence said = describe(condition);
        return new Sentence("满足以下条件的客户：" + said.zh() + "。", "People for whom: " + said.en() + ".");
    }

    /** The condition alone, to be part of a sentence. */
    public Sentence describe(Condition condition) {
        return switch (condition) {
            case All all -> joined(all, "，并且", " and ", new Sentence("任何人", "anybody"));
            case Any any -> joined(any, "，或者", " or ", new Sentence("没有人", "nobody"));
            case None none -> none(none);
            case AttributeIs is -> {
                Sentence field = Vocabulary.field(is.key());
                Sentence test = Tests.describe(is.test());
                yield new Sentence(field.zh() + test.zh(), field.en() + " " + test.en());
            }
            case EventDone done -> event(done);
            case InSegment member -> {
                String name = segmentNames.apply(member.segmentId());
                yield member.in()
                        ? new Sentence("属于分群“" + name + "”", "in the segment “" + name + "”")
                        : new Sentence("不属于分群“" + name + "”", "not in the segment “" + name + "”");
            }
        };
    }

    private Sentence joined(Group group, String zh, String en, Sentence empty) {
        List<Sentence> parts = group.conditions().stream().map(this::part).toList();
        if (parts.isEmpty()) {
            return empty;
        }
        return new Sentence(
                parts.stream().map(Sentence::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Sentence::en).collect(Collectors.joining(en)));
    }

    private Sentence none(None none) {
        if (none.conditions().isEmpty()) {
            return new Sentence("任何人", "anybody");
        }
        Sentence any = joined(none, "，或者", " or ", new Sentence("", ""));
        return new Sentence("不满足（" + any.zh() + "）", "not (" + any.en() + ")");
    }

    /** A group inside a group needs brackets to be read as it is meant. */
    private Sentence part(Condition condition) {
        Sentence said = describe(condition);
        boolean brackets = (condition instanceof All || condition instanceof Any)
                && ((Group) condition).conditions().size() > 1;
        return brackets ? new Sentence("（" + said.zh() + "）", "(" + said.en() + ")") : said;
    }

    private static Sentence event(EventDone done) {
        Sentence window = window(done.window());
        Sentence event = Vocabulary.event(done.event());
        Sentence where = where(done.where());
        if (!done.did()) {
            return new Sentence(
                    window.zh() + "没有" + event.zh() + where.zh(),
                    "did not “" + event.en() + "”" + where.en() + window.en());
        }
        Sentence tally = tally(done.tally());
        return new Sentence(
                window.zh() + event.zh() + where.zh() + tally.zh(),
                "“" + event.en() + "”" + where.en() + " " + tally.en() + window.en());
    }

    private static Sentence where(List<Where> filters) {
        if (filters.isEmpty()) {
            return new Sentence("", "");
        }
        return new Sentence(
                filters.stream()
                        .map(filter -> Vocabulary.field(filter.property()).zh()
                                + Tests.describe(filter.test()).zh())
                        .collect(Collectors.joining("，", "（", "）")),
                filters.stream()
                        .map(filter -> Vocabulary.field(filter.property()).en() + " "
                                + Tests.describe(filter.test()).en())
                        .collect(Collectors.joining(", ", " (", ")")));
    }

    private static Sentence tally(Tally tally) {
        Sentence compare = Tests.compare(tally.compare(), tally.value().toPlainString());
        return switch (tally.measure()) {
            case Measure.Count() ->
                new Sentence(
                        compare.zh() + "次",
                        compare.en() + (tally.value().compareTo(BigDecimal.ONE) == 0 ? " time" : " times"));
            case Measure.Sum(String property) -> {
                Sentence field = Vocabulary.field(property);
                yield new Sentence(
                        "，" + field.zh() + "合计" + compare.zh(), "with total " + field.en() + " " + compare.en());
            }
        };
    }

    private static Sentence window(Window window) {
        return switch (window) {
            case Window.Ever() -> new Sentence("曾经", " ever");
            case Window.Last(var span) -> {
                Sentence length = Tests.span(span);
                yield new Sentence("最近 " + length.zh() + "内", " in the last " + length.en());
            }
            case Window.Between(var from, var to) ->
                new Sentence(
                        DAY.format(from) + " 至 " + DAY.format(to) + " 之间",
                        " between " + DAY.format(from) + " and " + DAY.format(to));
        };
    }
}
