package cdp.ingest.imports;

import cdp.ingest.IdentifierKinds;
import cdp.ingest.Identifiers;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportMapping.EventName;
import cdp.ingest.ImportMapping.IdentifierColumn;
import cdp.ingest.ImportMapping.NameWhenNegative;
import cdp.ingest.ImportMapping.Time;
import cdp.ingest.ImportMapping.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A first guess of what the columns mean, from their headers and a few rows. A person looks at it before anything starts. */
final class MappingSuggestion {
    private static final int MAX_EVENT_NAMES = 12;

    /** Kinds whose values can be told from others, and what a column of that name may hold instead. */
    private static final Map<String, List<String>> SHAPED = Map.of(
            IdentifierKinds.PHONE, List.of(IdentifierKinds.PHONE_MD5, IdentifierKinds.PHONE_SHA256),
            IdentifierKinds.EMAIL, List.of(IdentifierKinds.EMAIL_MD5, IdentifierKinds.EMAIL_SHA256),
            IdentifierKinds.PHONE_MD5, List.of(IdentifierKinds.PHONE_SHA256),
            IdentifierKinds.PHONE_SHA256, List.of(IdentifierKinds.PHONE_MD5),
            IdentifierKinds.EMAIL_MD5, List.of(IdentifierKinds.EMAIL_SHA256),
            IdentifierKinds.EMAIL_SHA256, List.of(IdentifierKinds.EMAIL_MD5));

    private final List<String> headers;
    private final List<List<String>> rows;
    private final List<IdentifierColumn> identifiers = new ArrayList<>();
    private final List<Value> properties = new ArrayList<>();
    private final List<Value> traits = new ArrayList<>();

    private MappingSuggestion(List<String> headers, List<List<String>> rows) {
        this.headers = headers;
        this.rows = rows;
    }

    static ImportMapping of(List<String> headers, List<List<String>> rows) {
        return new MappingSuggestion(headers, rows).suggest();
    }

    private ImportMapping suggest() {
        String timeColumn = timeColumn();
        String eventColumn = eventColumn();
        for (String header : headers) {
            if (!header.equals(timeColumn) && !header.equals(eventColumn)) {
                place(header);
            }
        }
        addProduct();
        EventName name = eventColumn == null ? constantName(timeColumn) : columnName(eventColumn);
        return new ImportMapping(
                name,
                refund(name),
                timeColumn == null ? Time.UNKNOWN : new Time(timeColumn, timeFormat(timeColumn), Time.DEFAULT_ZONE),
                identifiers,
                properties,
                traits,
                null);
    }

    private @Nullable String timeColumn() {
        Optional<String> named = headers.stream()
                .filter(header -> HeaderWords.timeRank(header) >= 0 && isMostlyTime(header))
                .min(Comparator.comparingInt(HeaderWords::timeRank));
        return named.or(() -> headers.stream().filter(this::looksLikeTimes).findFirst())
                .orElse(null);
    }

    private boolean isMostlyTime(String header) {
        TimeReader reader = TimeReader.of(new Time(header, timeFormat(header), Time.DEFAULT_ZONE));
        List<String> samples = samples(header);
        long times =
                samples.stream().filter(sample -> reader.read(sample) != null).count();
        return times > 0 && times * 2 >= samples.size();
    }

    private boolean looksLikeTimes(String header) {
        List<String> samples = samples(header);
        return !samples.isEmpty()
                && HeaderWords.trait(header).isEmpty()
                && samples.stream().allMatch(AutoTime::looksLikeTime);
    }

    /** Day and month change places in half of the world: a first number above twelve gives it away. */
    private String timeFormat(String header) {
        boolean dayFirst =
                samples(header).stream().anyMatch(sample -> sample.matches("(1[3-9]|2\\d|3[01])/\\d{1,2}/\\d{4}.*"));
        if (!dayFirst) {
            return Time.AUTO;
        }
        boolean seconds = samples(header).stream().anyMatch(sample -> sample.matches(".*\\d:\\d\\d:\\d\\d"));
        boolean clock = samples(header).stream().anyMatch(sample -> sample.contains(":"));
        return "d/M/yyyy" + (seconds ? " H:mm:ss" : clock ? " H:mm" : "");
    }

    private @Nullable String eventColumn() {
        return headers.stream()
                .filter(HeaderWords::isEventName)
                .filter(header -> {
                    long distinct = samples(header).stream().distinct().count();
                    return distinct > 0 && distinct <= MAX_EVENT_NAMES;
                })
                .findFirst()
                .orElse(null);
    }

    /** Every value seen, with the event it usually stands for or a blank to be filled in. */
    private static Map<String, String> names(List<String> samples) {
        Map<String, String> names = new LinkedHashMap<>();
        samples.forEach(sample -> names.put(sample, HeaderWords.eventOf(sample).orElse("")));
        return names;
    }

    private EventName columnName(String header) {
        return EventName.of(header, names(samples(header)));
    }

    private EventName constantName(@Nullable String timeColumn) {
        boolean sale = properties.stream()
                .map(Value::target)
                .anyMatch(target -> List.of("order_id", "amount", "price", "quantity", "total")
                        .contains(target));
        if (sale) {
            return EventName.constant("order_paid");
        }
        boolean joined = timeColumn != null && (timeColumn.contains("注册") || timeColumn.contains("入会"));
        return EventName.constant(joined ? "member_joined" : "profile_updated");
    }

    private @Nullable NameWhenNegative refund(EventName name) {
        if (!"order_paid".equals(name.constant())) {
            return null;
        }
        return column("quantity")
                .or(() -> column("amount"))
                .map(column -> new NameWhenNegative(column, "order_refunded"))
                .orElse(null);
    }

    private Optional<String> column(String target) {
        return properties.stream()
                .filter(value -> value.target().equals(target) && value.type() == ImportMapping.Type.NUMBER)
                .flatMap(value -> Optional.ofNullable(value.column()).stream())
                .findFirst();
    }

    private void place(String header) {
        String kind = kind(header);
        if (kind != null) {
            identifiers.add(new IdentifierColumn(header, kind, ""));
            return;
        }
        String trait = HeaderWords.trait(header).orElse(null);
        if (trait != null) {
            addTo(traits, trait, header, trait.equals("birthday") ? ImportMapping.Type.TEXT : type(header));
            return;
        }
        addTo(properties, HeaderWords.property(header).orElseGet(() -> target(header)), header, type(header));
    }

    /** What kind of identifier the column holds: what its header says, or its values where they are hashes of that. */
    private @Nullable String kind(String header) {
        String named = HeaderWords.identifier(header).orElse(null);
        if (named == null || !SHAPED.containsKey(named)) {
            return named;
        }
        List<String> samples = samples(header);
        return Stream.concat(Stream.of(named), SHAPED.get(named).stream())
                .filter(kind -> samples.isEmpty() || samples.stream().anyMatch(sample -> mayBe(kind, sample)))
                .findFirst()
                .orElse(null);
    }

    private static boolean mayBe(String kind, String sample) {
        return Identifiers.normalise(kind, "", sample).isPresent()
                || (kind.equals(IdentifierKinds.PHONE) && Identifiers.isRounded(sample));
    }

    private static void addTo(List<Value> values, String target, String header, ImportMapping.Type type) {
        String free = Stream.of(target, target(header), header)
                .filter(candidate -> !candidate.isEmpty())
                .filter(candidate ->
                        values.stream().noneMatch(value -> value.target().equals(candidate)))
                .findFirst()
                .orElse(header);
        values.add(Value.of(header, free, type));
    }

    private void addProduct() {
        Optional<String> quantity = column("quantity");
        Optional<String> price = column("price");
        boolean hasAmount = properties.stream().anyMatch(value -> value.target().equals("amount"));
        if (quantity.isPresent() && price.isPresent() && !hasAmount) {
            properties.add(Value.product("amount", quantity.get(), price.get()));
        }
    }

    private ImportMapping.Type type(String header) {
        List<String> samples = samples(header);
        if (samples.isEmpty()
                || HeaderWords.property(header)
                        .filter(MappingSuggestion::isName)
                        .isPresent()) {
            return ImportMapping.Type.TEXT;
        }
        if (samples.stream().allMatch(MappingSuggestion::isQuantity)) {
            return ImportMapping.Type.NUMBER;
        }
        return samples.stream().allMatch(AutoTime::looksLikeTime) ? ImportMapping.Type.TIME : ImportMapping.Type.TEXT;
    }

    /** Numbers nobody calculates with: as numbers they would lose zeros in front and digits behind. */
    private static boolean isName(String target) {
        return List.of("order_id", "product_id", "sku", "category", "coupon", "store")
                .contains(target);
    }

    private static boolean isQuantity(String sample) {
        boolean padded = sample.length() > 1 && sample.startsWith("0") && !sample.startsWith("0.");
        return !padded && sample.length() <= 15 && NumberText.parse(sample) != null;
    }

    private static String target(String header) {
        String snake = header.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return snake.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    private List<String> samples(String header) {
        int index = headers.indexOf(header);
        return rows.stream()
                .filter(row -> index < row.size())
                .map(row -> row.get(index).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
