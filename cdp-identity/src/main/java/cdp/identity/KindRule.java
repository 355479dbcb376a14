package cdp.identity;

/**
 * What identifiers of one kind may do.
 *
 * @param priority lower names a person more surely
 * @param strong whether it may join people; a weak one only ties an anonymous visitor and follows whoever used it last
 * @param maxPerPerson most values of this kind and scope a merge may bring together
 * @param personal whether values are kept sealed
 */
public record KindRule(int priority, boolean strong, int maxPerPerson, boolean personal) {
    /** For kinds nobody has ruled on: ids of a system we do not know, which are made to tell its users apart. */
    public static final KindRule OTHERWISE = new KindRule(60, true, 5, false);
}
