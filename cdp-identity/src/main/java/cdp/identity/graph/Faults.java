package cdp.identity.graph;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what an event did wrong from what the world did wrong. */
final class Faults {
    private Faults() {}

    /** Whether the same events would fail again however often they are tried. */
    static boolean isOfTheData(RuntimeException failure) {
        return !(failure instanceof PositionTaken
                || failure instanceof ResolveConflict
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException);
    }
}
