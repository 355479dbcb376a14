package cdp.journey.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that answers as a test says, and can hang up instead of answering. */
final class ScriptedSmtp implements AutoCloseable {
    static final String HANG_UP = "";
    private static final Pattern TOUCH = Pattern.compile("(?i)Message-ID: <touch\\.(\\d+)@");

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Long> arrived = new CopyOnWriteArrayList<>();

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** @param command {@code MAIL}, {@code RCPT}, {@code DATA}, or {@code .} for the end of the mail */
    void answer(String command, String with) {
        answers.put(command, with);
    }

    void answerAsUsual() {
        answers.clear();
    }

    List<Long> arrived() {
        return arrived;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                String answer = answers.getOrDefault(command, usual(command));
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
                if (answer.startsWith("354") && !takeMail(in, out)) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // so be it
        }
    }

    /** @return whether the connection stays */
    private boolean takeMail(BufferedReader in, OutputStream out) throws IOException {
        long touch = 0;
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            Matcher matcher = TOUCH.matcher(line);
            touch = matcher.find() ? Long.parseLong(matcher.group(1)) : touch;
        }
        String answer = answers.getOrDefault(".", "250 taken");
        if (!answer.startsWith("4") && !answer.startsWith("5")) {
            arrived.add(touch);
        }
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
