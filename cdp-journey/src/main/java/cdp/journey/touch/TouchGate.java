package cdp.journey.touch;

import cdp.profile.Consents;
import java.util.List;
import java.util.Optional;

/** Asks every policy in turn; the first that objects decides. Pure. */
public final class TouchGate {

    /** A reason not to send, or to send later. Named as what must hold. */
    interface Policy {
        Optional<Verdict> objection(Candidate message);
    }

    /** People a journey is measured against get nothing from it. */
    static final class NotControl implements Policy {
        @Override
        public Optional<Verdict> objection(Candidate message) {
            return message.control() ? refused("control_group") : Optional.empty();
        }
    }

    static final class HasContactPoint implements Policy {
        @Override
        public Optional<Verdict> objection(Candidate message) {
            return message.contactable() ? Optional.empty() : refused("no_contact_point");
        }
    }

    static final class ConsentGiven implements Policy {
        @Override
        public Optional<Verdict> objection(Candidate message) {
            boolean allowed = !message.needsConsent()
                    || Consents.decide(message.consents(), message.purpose(), message.channel(), message.contact())
                            .allows(message.purpose());
            return allowed ? Optional.empty() : refused("no_consent");
        }
    }

    static final class UnderFrequencyCap implements Policy {
        @Override
        public Optional<Verdict> objection(Candidate message) {
            boolean over =
                    isMarketing(message) && message.lately() >= message.policy().capCount();
            return over ? refused("frequency_cap") : Optional.empty();
        }
    }

    static final class OutsideQuietHours implements Policy {
        @Override
        public Optional<Verdict> objection(Candidate message) {
            if (!isMarketing(message) || !message.policy().isQuiet(message.now())) {
                return Optional.empty();
            }
            return message.policy().defer()
                    ? Optional.of(
                            new Verdict.Deferred("quiet_hours", message.policy().endOfQuiet(message.now())))
                    : refused("quiet_hours");
        }
    }

    /** Quiet hours come last: what would be refused anyway is not kept waiting. */
    private static final List<Policy> POLICIES = List.of(
            new NotControl(),
            new ConsentGiven(),
            new HasContactPoint(),
            new UnderFrequencyCap(),
            new OutsideQuietHours());

    private TouchGate() {}

    public static Verdict judge(Candidate message) {
        return POLICIES.stream()
                .flatMap(policy -> policy.objection(message).stream())
                .findFirst()
                .orElseGet(Verdict.Allowed::new);
    }

    private static boolean isMarketing(Candidate message) {
        return message.needsConsent() && message.purpose().equals(Consents.MARKETING);
    }

    private static Optional<Verdict> refused(String reason) {
        return Optional.of(new Verdict.Refused(reason));
    }
}
