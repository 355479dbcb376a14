package cdp.identity.linking;

/**
 * What identifiers of one kind may do.
 *
 * @param priority lower names a person more surely
 * @param strong whether it is a member of the graph; a weak one only follows whoever used it (see {@link Tenures})
 * @param genericAfter how many distinct surer identifiers, or values of one unique family, one value may be seen with before
 *     it stops saying anything about anybody
 */
public record LinkRule(int priority, boolean strong, Limit limit, int genericAfter) {
    public static final int GENERIC_AFTER = 50;

    public LinkRule {
        if (genericAfter < 1) {
            throw new IllegalArgumentException("A value must be allowed at least one company");
        }
    }
}
