package cdp.web.console;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after it; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /** What a caller's {@code limit} comes to. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL_LIMIT : Math.clamp(asked, 1, LARGEST_LIMIT);
    }

    /** A list that has no end worth paging. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * @param fetched up to one row more than the limit; that one only shows that there is a next page
     * @param position what {@link Cursor#read} gets back to go on after a row
     */
    public static <R, T> Page<T> of(List<R> fetched, int limit, Function<R, T> item, Function<R, ?> position) {
        List<R> rows = fetched.size() > limit ? fetched.subList(0, limit) : fetched;
        String next = fetched.size() > limit ? Cursor.after(position.apply(rows.getLast())) : null;
        return new Page<>(rows.stream().map(item).toList(), next);
    }
}
