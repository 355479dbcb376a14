package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.journey.JourneySignals;
import cdp.journey.PersonEvents;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OutcomePersonEvents implements PersonEvents {
    private final Outcomes outcomes;
    private final JourneySignals signals;
    private final Clock clock;

    OutcomePersonEvents(Outcomes outcomes, JourneySignals signals, Clock clock) {
        this.outcomes = outcomes;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void tell(OneId person, String name, String messageId, String properties) {
        outcomes.add(List.of(Outcomes.Outcome.happened(messageId, person, name, clock.instant(), properties)));
        signals.outcomes().giveAfterCommit();
    }
}
