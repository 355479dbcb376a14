package cdp.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    record Position(Instant at, long id) {}

    @Test
    void a_cursor_gives_back_the_position_it_was_made_of() {
        Position position = new Position(Instant.parse("2026-11-18T06:20:00.123456Z"), 42);

        String cursor = Cursor.after(position);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, Position.class)).contains(position);
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertThat(Cursor.read(null, Position.class)).isEmpty();
        assertThat(Cursor.read("", Position.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "e30", "bm90IGpzb24", "W10", "'; --", "数字"})
    void a_forged_cursor_is_the_callers_mistake(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, Position.class))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.problem().code()).isEqualTo("invalid_cursor"));
    }

    @Test
    void one_row_too_many_shows_that_there_is_more() {
        Page<String> page = Page.of(List.of(1, 2, 3), 2, String::valueOf, n -> new Position(Instant.EPOCH, n));

        assertThat(page.items()).containsExactly("1", "2");
        assertThat(Cursor.read(page.next(), Position.class)).contains(new Position(Instant.EPOCH, 2));
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf, n -> n).next()).isNull();
    }

    @Test
    void a_limit_stays_between_one_and_two_hundred() {
        assertThat(List.of(Page.limit(null), Page.limit(-5), Page.limit(1_000_000)))
                .containsExactly(50, 1, 200);
    }
}
