package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.ingest.EventCodec;
import cdp.journey.Brand;
import cdp.journey.JourneyId;
import cdp.journey.JourneySignals;
import cdp.journey.Receipts;
import cdp.journey.content.TouchTokens;
import cdp.journey.content.TouchTokens.Token;
import cdp.journey.report.Counters;
import cdp.journey.touch.Outcomes.Outcome;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@Component
class JdbcReceipts implements Receipts {
    private static final String FIND =
            "SELECT journey_id, node, one_id, channel, subject FROM journey.touches WHERE id = ?";

    private static final String KEEP =
            "INSERT INTO journey.receipts (touch_id, kind, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String HAS = "SELECT EXISTS (SELECT FROM journey.receipts WHERE touch_id = ? AND kind = ?)";

    private final JdbcTemplate jdbc;
    private final TouchTokens tokens;
    private final Outcomes outcomes;
    private final Counters counters;
    private final JourneySignals signals;
    private final Brand brand;
    private final Clock clock;

    JdbcReceipts(
            JdbcTemplate jdbc,
            TouchTokens tokens,
            Outcomes outcomes,
            Counters counters,
            JourneySignals signals,
            Brand brand,
            Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.outcomes = outcomes;
        this.counters = counters;
        this.signals = signals;
        this.brand = brand;
        this.clock = clock;
    }

    private record Sent(long id, JourneyId journey, String node, OneId person, String channel, String subject) {}

    @Override
    @Transactional
    public boolean opened(String token) {
        Optional<Token> read = tokens.read(TouchTokens.OPEN, token);
        read.flatMap(this::sent).ifPresent(sent -> tell(sent, "opened", "message_opened", ""));
        return read.isPresent();
    }

    @Override
    @Transactional
    public Optional<URI> clicked(String token) {
        Optional<Token> read = tokens.read(TouchTokens.CLICK, token);
        read.ifPresent(
                click -> sent(click).ifPresent(sent -> tell(sent, "clicked", "message_clicked", click.target())));
        return read.map(click -> URI.create(click.target()));
    }

    @Override
    public Optional<Unsubscribing> unsubscribing(String token) {
        return tokens.read(TouchTokens.UNSUBSCRIBE, token)
                .flatMap(this::sent)
                .map(sent -> new Unsubscribing(
                        sent.channel(),
                        brand.name(),
                        Boolean.TRUE.equals(jdbc.queryForObject(HAS, Boolean.class, sent.id(), "unsubscribed"))));
    }

    @Override
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<Sent> sent = tokens.read(TouchTokens.UNSUBSCRIBE, token).flatMap(this::sent);
        sent.ifPresent(message -> tell(message, "unsubscribed", "unsubscribed", ""));
        return sent.isPresent();
    }

    private Optional<Sent> sent(Token token) {
        return jdbc
                .query(
                        FIND,
                        (row, number) -> new Sent(
                                token.touch(),
                                new JourneyId(row.getLong(1)),
                                row.getString(2),
                                new OneId(row.getLong(3)),
                                row.getString(4),
                                row.getString(5) == null ? "" : row.getString(5)),
                        token.touch())
                .stream()
                .findFirst();
    }

    /** Opening, like clicking and unsubscribing, is told once; the event and the mark of it stand or fall together. */
    private void tell(Sent sent, String kind, String event, String url) {
        Instant now = clock.instant();
        if (jdbc.update(KEEP, sent.id(), kind, Timestamp.from(now)) == 0) {
            return;
        }
        ObjectNode properties = EventCodec.JSON
                .createObjectNode()
                .put("channel", sent.channel())
                .put("journey_id", sent.journey().value())
                .put("node", sent.node())
                .put("touch_id", sent.id())
                .put("subject", sent.subject());
        if (!url.isEmpty()) {
            properties.put("url", url);
        }
        outcomes.add(
                List.of(Outcome.happened(event + '-' + sent.id(), sent.person(), event, now, properties.toString())));
        Counters.Tally tally = new Counters.Tally();
        tally.add(sent.journey(), sent.node(), kind);
        counters.add(tally);
        signals.outcomes().giveAfterCommit();
    }
}
