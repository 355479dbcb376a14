package cdp.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as a process of its own, for what only a process can show: being killed, stopped, refused, split in two. */
public final class TributaryProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("at (http://localhost:\\d+) \\(roles");
    private static final Pattern SETUP = Pattern.compile("/setup\\?token=(\\S+)");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private TributaryProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on a free port and returns at once. */
    public static TributaryProcess launch(Path dataDirectory, List<String> arguments) {
        try {
            Path output = Files.createTempFile("tributary", ".log");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    // Tests live shorter than it takes to compile well; what is measured runs as in production.
                    Boolean.getBoolean("bench.full-speed") ? "-Xmx2g" : "-Xmx1g",
                    Boolean.getBoolean("bench.full-speed") ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "cdp.CdpApplication",
                    "--server.port=0",
                    "--cdp.data-dir=" + dataDirectory));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new TributaryProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it is ready. */
    public static TributaryProcess start(Path dataDirectory, String... arguments) {
        return start(dataDirectory, List.of(arguments));
    }

    public static TributaryProcess start(Path dataDirectory, List<String> arguments) {
        TributaryProcess started = launch(dataDirectory, arguments);
        Eventually.see(started::output, said -> {
            assertThat(started.process.isAlive()).as(said).isTrue();
            assertThat(said).containsPattern(READY);
        });
        return started;
    }

    public URI address() {
        return URI.create(found(READY));
    }

    /** The token of the one-time set-up link it printed. */
    public String setupToken() {
        Eventually.see(this::output, said -> assertThat(said).containsPattern(SETUP));
        return found(SETUP);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(output());
        assertThat(matcher.find()).as(output()).isTrue();
        return matcher.group(1);
    }

    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: no hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As {@code kill}: asks it to stop and waits until it has. */
    public void stop() {
        process.destroy();
        await();
    }

    /** Waits for it to end by itself and tells how it did. */
    public int exitCode() {
        await();
        return process.exitValue();
    }

    public Process process() {
        return process;
    }

    private void await() {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
