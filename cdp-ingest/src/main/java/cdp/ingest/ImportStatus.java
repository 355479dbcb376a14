package cdp.ingest;

import java.util.Locale;

/** Where an import stands. The code is part of the public contract. */
public enum ImportStatus {
    /** The file is here; nobody has said yet what its columns mean. */
    UPLOADED,
    /** Waiting for a worker. */
    QUEUED,
    RUNNING,
    COMPLETED,
    /** Stopped by a person; can be resumed where it stopped. */
    CANCELLED,
    /** The file could not be read further; what was read before is kept. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a worker has it or is about to. */
    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}
