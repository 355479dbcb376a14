package cdp.web.security;

/**
 * The log of who did what: it only grows, and a chain of hashes shows when it was tampered with.
 *
 * <p>Entries wait for each other until their transaction ends, so record last, after the change itself and after every lock
 * it takes. Thread-safe.
 */
public interface Audit {
    /**
     * Adds an entry in the caller's transaction, so that a change and its record land together or not at all. Person and
     * address are those of the current request unless the entry names its actor.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void record(AuditEntry entry);
}
