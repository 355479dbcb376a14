package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
    private static final String[] PIECES = {
        "a", "山茶", "🌸", "\"", "\\", "\n", "\r", "\t", "\u0001", "\u001f", "é", "/", "\u007f", "\u2028", " "
    };

    @Test
    void anyTextReadsBackAsItWas() {
        Random chance = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = chance.nextInt(12); i > 0; i--) {
                text.append(PIECES[chance.nextInt(PIECES.length)]);
            }
            byte[] json = new JsonBytes(1).string(text.toString()).toByteArray();
            assertThat(EventCodec.JSON.readTree(json).stringValue()).isEqualTo(text.toString());
        }
    }

    @Test
    void writesWhatItIsGivenInOrder() {
        byte[] json = new JsonBytes(4)
                .ascii("{\"n\":")
                .ascii(Long.toString(9_007_199_254_740_993L))
                .ascii(",\"doc\":")
                .raw("{\"名\":1}".getBytes(StandardCharsets.UTF_8))
                .ascii('}')
                .toByteArray();

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"n\":9007199254740993,\"doc\":{\"名\":1}}");
    }
}
