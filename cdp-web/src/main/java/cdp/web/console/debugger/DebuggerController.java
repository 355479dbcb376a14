package cdp.web.console.debugger;

import cdp.ingest.Tap;
import cdp.ingest.Taps;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SessionsEnded;
import cdp.web.security.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/debugger")
class DebuggerController implements DisposableBean {
    /** A browser reconnects by itself; ending streams now and then clears those whose reader has gone unnoticed. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int HEARTBEAT_SECONDS = 15;

    private record Stream(long reader, SseEmitter emitter) {}

    private final Taps taps;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("debugger-heartbeat").factory());

    DebuggerController(Taps taps) {
        this.taps = taps;
    }

    @GetMapping("/recent")
    @Allows(Permission.DEBUGGER_READ)
    Page<TapView> recent(
            @RequestParam @Nullable Integer source,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable Integer limit) {
        return Page.whole(taps.recent().stream()
                .filter(of(source, status))
                .limit(Page.limit(limit))
                .map(TapView::of)
                .toList());
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allows(Permission.DEBUGGER_READ)
    SseEmitter stream(
            @RequestParam @Nullable Integer source,
            @RequestParam @Nullable String status,
            @AuthenticationPrincipal SignedIn reader) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Stream stream = new Stream(reader.id(), emitter);
        open.add(stream);
        Predicate<Tap> wanted = of(source, status);
        Taps.Subscription subscription = taps.watch(tap -> {
            if (wanted.test(tap)) {
                send(emitter, SseEmitter.event().name("tap").data(TapView.of(tap), MediaType.APPLICATION_JSON));
            }
        });
        ScheduledFuture<?> beats = heartbeat.scheduleAtFixedRate(
                () -> send(emitter, SseEmitter.event().comment("alive")), 0, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        Runnable end = () -> {
            open.remove(stream);
            subscription.close();
            beats.cancel(false);
        };
        emitter.onCompletion(end);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> end.run());
        return emitter;
    }

    /** Somebody who may not look any more stops seeing at once. */
    @EventListener
    void close(SessionsEnded ended) {
        open.stream()
                .filter(stream -> stream.reader() == ended.userId())
                .forEach(stream -> stream.emitter().complete());
    }

    /** A reader that has gone shows itself by a failed write, after which the emitter is completed by the container. */
    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }

    private static Predicate<Tap> of(@Nullable Integer source, @Nullable String status) {
        return tap -> (source == null || source.equals(tap.sourceId()))
                && (status == null || status.isEmpty() || status.equals("accepted") == tap.accepted());
    }

    @Override
    public void destroy() {
        heartbeat.shutdownNow();
    }
}
