package cdp.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Prints how long one value of each kind takes to read, warm. */
final class IdentifiersBench {
    private static final int VALUES = 20_000;
    private static final int ROUNDS = 60;

    private IdentifiersBench() {}

    public static void main(String[] args) {
        Random random = new Random(1);
        measure("phone, 11 digits", "phone", () -> "138" + digits(random, 8));
        measure("phone, +86 and spaces", "phone", () -> "+86 139 " + digits(random, 4) + ' ' + digits(random, 4));
        measure("phone, landline (libphonenumber)", "phone", () -> "021-6" + digits(random, 7));
        measure("phone, masked", "phone", () -> "138****" + digits(random, 4));
        measure("email", "email", () -> "Lin." + digits(random, 6) + "@Example.com");
        measure("email, IDN", "email", () -> "lin" + digits(random, 6) + "@例子.中国");
        measure("anonymous_id, UUID", "anonymous_id", () -> new UUID(random.nextLong(), random.nextLong()).toString());
        measure("user_id", "user_id", () -> "u" + digits(random, 8));
        measure("phone_md5", "phone_md5", () -> Digests.md5(digits(random, 8)));
        hashes(random);
    }

    private static String digits(Random random, int count) {
        return String.format(Locale.ROOT, "%0" + count + "d", 1 + random.nextInt((int) Math.pow(10, count) - 1));
    }

    private static void measure(String name, String kind, Supplier<String> values) {
        List<String> written =
                IntStream.range(0, VALUES).mapToObj(i -> values.get()).toList();
        long named = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String value : written) {
                named += Identifiers.read(kind, "", value) instanceof IdentifierReading.Named ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %7.0f ns (%d%% named)%n",
                name,
                (double) best / VALUES,
                100 * named / VALUES / ROUNDS);
    }

    private static void hashes(Random random) {
        List<Identifier> phones = IntStream.range(0, VALUES)
                .mapToObj(i -> new Identifier("phone", "", "+86138" + digits(random, 8)))
                .toList();
        long best = Long.MAX_VALUE;
        long forms = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (Identifier phone : phones) {
                forms += HashedForms.of(phone).size();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT, "%-36s %7.0f ns (%d)%n", "hashed forms of a phone", (double) best / VALUES, forms);
    }
}
