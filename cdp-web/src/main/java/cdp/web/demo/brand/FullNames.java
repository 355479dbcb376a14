package cdp.web.demo.brand;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names as parents of each generation gave them. */
final class FullNames {
    private static final Weighted<List<String>> SURNAMES =
            new Weighted<>(Rows.of("surnames"), row -> Double.parseDouble(row.get(1)));
    private static final List<Fashion> FASHIONS = Rows.of("given-names").stream()
            .map(row -> new Fashion(
                    row.get(0).equals("女"),
                    Integer.parseInt(row.get(1)),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    List.of(row.get(5).split(" "))))
            .toList();

    private static final double SHORT_NAMES = 0.16;
    private static final double NAMES_IN_FASHION = 0.3;

    private FullNames() {}

    private record Fashion(
            boolean female, int since, String firsts, String seconds, String singles, List<String> favourites) {
        private String given(RandomGenerator random) {
            double kind = random.nextDouble();
            if (kind < SHORT_NAMES) {
                return letter(singles, random);
            }
            if (kind < SHORT_NAMES + NAMES_IN_FASHION) {
                return Weighted.anyOf(favourites, random);
            }
            String first = letter(firsts, random);
            String second = letter(seconds, random);
            return first.equals(second) ? Weighted.anyOf(favourites, random) : first + second;
        }

        private static String letter(String letters, RandomGenerator random) {
            return String.valueOf(letters.charAt(random.nextInt(letters.length())));
        }
    }

    static String draw(boolean female, int birthYear, RandomGenerator random) {
        Fashion fashion = FASHIONS.stream()
                .filter(one -> one.female() == female && one.since() <= birthYear)
                .reduce((older, younger) -> younger)
                .orElseThrow();
        return SURNAMES.draw(random).getFirst() + fashion.given(random);
    }
}
