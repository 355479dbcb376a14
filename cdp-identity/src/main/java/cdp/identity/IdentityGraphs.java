package cdp.identity;

/** Identity graphs as they are now; read in the caller's transaction where there is one. */
public interface IdentityGraphs {

    /** @param person one that exists today, not one merged away */
    IdentityGraph of(OneId person);
}
