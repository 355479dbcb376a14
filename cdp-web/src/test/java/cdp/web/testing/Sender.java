package cdp.web.testing;

import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.ingest.Trust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A source of its own with a write key, and the ways senders send. */
public final class Sender {
    private final RunningTributary tributary;
    private final SourceId source;
    private final String writeKey;

    private Sender(RunningTributary tributary, SourceId source, String writeKey) {
        this.tributary = tributary;
        this.source = source;
        this.writeKey = writeKey;
    }

    public static Sender of(RunningTributary tributary, Trust trust) {
        return of(tributary, trust, 100_000);
    }

    public static Sender of(RunningTributary tributary, Trust trust, int ratePerSecond) {
        Sources sources = tributary.bean(Sources.class);
        SourceId source = sources.create("test " + UUID.randomUUID(), "web", ratePerSecond, "test")
                .id();
        return new Sender(
                tributary, source, sources.addKey(source, trust, Duration.ZERO).writeKey());
    }

    public Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers name, value, …; they replace the usual ones */
    public Answer post(String path, byte[] body, String... headers) {
        String basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Basic " + basic;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return tributary.browser().send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public SourceId source() {
        return source;
    }

    public String writeKey() {
        return writeKey;
    }
}
