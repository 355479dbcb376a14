package cdp.web.demo.brand;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws the people: who buys skin care, how old they are, where they live. */
final class Casting {
    /** Prefixes China's carriers give to people, the old ones more often. */
    private static final Weighted<String> MOBILE_PREFIXES = new Weighted<>(
            List.of(("138 139 136 137 135 159 158 150 151 188 187 186 189 133 130 131 132 156 185 182 183 177 176 180"
                            + " 181 152 157 155 153 178 173 175 134 147 166 198 199 195 191 193 196 197 190")
                    .split(" ")),
            prefix -> prefix.startsWith("13") ? 3 : prefix.startsWith("19") ? 0.6 : 1.5);

    private static final Weighted<int[]> AGES = new Weighted<>(
            List.of(
                    new int[] {16, 20, 9},
                    new int[] {20, 25, 24},
                    new int[] {25, 30, 27},
                    new int[] {30, 36, 20},
                    new int[] {36, 45, 13},
                    new int[] {45, 62, 7}),
            span -> span[2]);

    private static final Weighted<String> CATEGORIES =
            new Weighted<>(List.of("精华", "面霜", "面膜", "防晒", "洁面", "彩妆", "套装"), category -> switch (category) {
                case "精华" -> 24;
                case "面膜" -> 20;
                case "彩妆" -> 18;
                case "套装" -> 6;
                default -> 11;
            });

    private static final double WOMEN = 0.87;
    private static final double WITH_EMAIL = 0.3;

    private final LocalDate today;

    Casting(LocalDate today) {
        this.today = today;
    }

    Person draw(int number, RandomGenerator random) {
        boolean female = random.nextDouble() < WOMEN;
        int[] span = AGES.draw(random);
        LocalDate birthday = today.minusDays(random.nextInt(span[0] * 366, span[1] * 365));
        Place place = Place.CHINA.draw(random);
        return new Person(
                number,
                FullNames.draw(female, birthday.getYear(), random),
                female,
                birthday,
                place,
                place.stores().isEmpty() ? null : Weighted.anyOf(place.stores(), random),
                MOBILE_PREFIXES.draw(random) + Tokens.eightDigits(number, 11),
                email(number, random),
                nickname(random),
                Weighted.anyOf(Rows.words("skin"), random),
                CATEGORIES.draw(random),
                Weighted.anyOf(Rows.words("phone"), random));
    }

    private static String nickname(RandomGenerator random) {
        String noun = Weighted.anyOf(Rows.words("nickname"), random);
        return switch (random.nextInt(3)) {
            case 0 -> noun + random.nextInt(10, 10_000);
            case 1 -> Weighted.anyOf(Rows.words("mood"), random) + "的" + noun;
            default -> noun;
        };
    }

    /** Addresses end in a domain that RFC 2606 keeps out of use, so that nothing ever sent to them reaches a stranger. */
    private static @Nullable String email(int number, RandomGenerator random) {
        String mailbox = Tokens.eightDigits(number, 23);
        return random.nextDouble() < WITH_EMAIL
                ? mailbox + (random.nextInt(3) == 0 ? "@163.example" : "@qq.example")
                : null;
    }
}
