package cdp.web.security.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Length counts, composition does not. A password is too common when hardly anything of it is left once common words, the
 * person's and the brand's own names, and runs such as {@code 12345} or {@code aaaa} are taken out.
 */
public final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final int LEAST_OWN_CHARACTERS = 5;
    private static final List<String> COMMON = commonWords();

    private PasswordRules() {}

    /** What a password breaks, by the code the console translates. */
    public enum Breach {
        PASSWORD_TOO_SHORT("use at least " + SHORTEST + " characters"),
        PASSWORD_TOO_LONG("use at most " + LONGEST + " characters"),
        PASSWORD_TOO_COMMON("this is easy to guess");

        private final String sentence;

        Breach(String sentence) {
            this.sentence = sentence;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String sentence() {
            return sentence;
        }
    }

    /** @param personal what a guesser would try first: name, email, brand */
    public static Optional<Breach> breachOf(String password, Collection<String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Breach.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Breach.PASSWORD_TOO_LONG);
        }
        return isCommon(password, personal) ? Optional.of(Breach.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    private static boolean isCommon(String password, Collection<String> personal) {
        String rest = lettersAndDigits(password);
        for (String word : guessable(personal)) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest);
        return rest.codePoints().filter(c -> c != ' ').count() < LEAST_OWN_CHARACTERS
                || rest.codePoints().filter(c -> c != ' ').distinct().count() < 4;
    }

    private static List<String> guessable(Collection<String> personal) {
        Stream<String> own = personal.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                .map(PasswordRules::lettersAndDigits)
                .filter(word -> word.codePointCount(0, word.length()) >= 2);
        return Stream.concat(own, COMMON.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String lettersAndDigits(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Takes out three or more characters that repeat, rise or fall one by one. */
    private static String withoutRuns(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        int start = 0;
        while (start < points.length) {
            int end = endOfRun(points, start);
            if (end - start < 3) {
                end = start + 1;
                kept.appendCodePoint(points[start]);
            }
            start = end;
        }
        return kept.toString();
    }

    private static int endOfRun(int[] points, int start) {
        if (start + 1 >= points.length) {
            return start + 1;
        }
        int step = points[start + 1] - points[start];
        int end = start + 1;
        while (Math.abs(step) <= 1 && end < points.length && points[end] - points[end - 1] == step) {
            end++;
        }
        return end;
    }

    private static List<String> commonWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("/cdp/web/security/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
