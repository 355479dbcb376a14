package cdp.segment.condition;

import java.util.List;
import java.util.stream.Collectors;

/** A condition that means nothing, with everything that is wrong and where. */
public final class InvalidCondition extends RuntimeException {
    private final transient List<Fault> faults;

    /**
     * @param field path from the root, {@code conditions[0].where[1].test}; empty for the root itself
     * @param code for translation
     * @param detail English sentence
     */
    public record Fault(String field, String code, String detail) {
        /** The same fault seen from one level further up. */
        public Fault under(String path) {
            if (field.isEmpty()) {
                return new Fault(path, code, detail);
            }
            return new Fault(path + (field.startsWith("[") ? "" : ".") + field, code, detail);
        }
    }

    public InvalidCondition(String field, String code, String detail) {
        this(List.of(new Fault(field, code, detail)));
    }

    public InvalidCondition(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.field() + ": " + fault.detail())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
