package cdp.ingest.source;

import cdp.ingest.Sender;
import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.ingest.Trust;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JpaSources implements Sources {
    private final SourceRepository repository;
    private final SenderDirectory senders;
    private final Clock clock;

    JpaSources(SourceRepository repository, SenderDirectory senders, Clock clock) {
        this.repository = repository;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public List<Source> all() {
        return repository.findAllByOrderByIdDesc().stream()
                .map(SourceEntity::toSource)
                .toList();
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return repository.findById(id.value()).map(SourceEntity::toSource);
    }

    @Override
    @Transactional
    public Source create(String name, String kind, int ratePerSecond, String actor) {
        requireFreeName(name, 0);
        return repository
                .save(new SourceEntity(name, kind, ratePerSecond, clock.instant(), actor))
                .toSource();
    }

    @Override
    @Transactional
    public WithNewKey addKey(SourceId id, Trust trust, Duration retireOldAfter) {
        SourceEntity source = require(id);
        WriteKey key = WriteKey.generate();
        source.rotate(new WriteKeyEntity(trust, key, clock.instant()), clock.instant(), retireOldAfter);
        // Flushed so that the key has its number.
        repository.flush();
        senders.forgetAfterCommit();
        return new WithNewKey(source.toSource(), key.text());
    }

    @Override
    @Transactional
    public Source revokeKey(SourceId id, int keyId) {
        SourceEntity source = require(id);
        source.revoke(keyId, clock.instant());
        senders.forgetAfterCommit();
        return source.toSource();
    }

    @Override
    @Transactional
    public Source change(SourceId id, String name, boolean paused, int ratePerSecond) {
        requireFreeName(name, id.value());
        SourceEntity source = require(id);
        source.change(name, paused, ratePerSecond);
        senders.forgetAfterCommit();
        return source.toSource();
    }

    @Override
    public Optional<Sender> authenticate(String writeKey) {
        return senders.find(writeKey);
    }

    private SourceEntity require(SourceId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NoSuchElementException("no source " + id.value()));
    }

    private void requireFreeName(String name, int except) {
        if (repository.existsByNameIgnoreCaseAndIdNot(name, except)) {
            throw new SourceNameTaken(name);
        }
    }
}
