package cdp.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of {@code src/test/node} with the machine's Node and the packages their lock file names. */
public final class NodeScripts {
    private static final int PATIENCE_SECONDS = 300;
    private static final Path DIRECTORY = Path.of("src/test/node");

    private NodeScripts() {}

    /** Installs the packages unless they are there already. */
    public static void install() {
        if (!Files.exists(DIRECTORY.resolve("node_modules/.package-lock.json"))) {
            // Not `npm ci`: one SDK's optional binaries for other platforms are not in a lock file made on this one.
            execute(DIRECTORY, List.of("npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"));
        }
    }

    /** Fails with the script's output unless it ends well within a few minutes. */
    public static void run(String script, String... arguments) {
        runIn(DIRECTORY, script, arguments);
    }

    /** The same in another directory; gives what the script printed. */
    public static String runIn(Path directory, String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return execute(directory, command);
    }

    private static String execute(Path directory, List<String> command) {
        try {
            Path output = Files.createTempFile("node", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            assertThat(ended).as("%s did not end:%n%s", command, said).isTrue();
            assertThat(process.exitValue()).as("%s:%n%s", command, said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
