package cdp.identity;

/**
 * Why rules cannot be followed.
 *
 * @param field path into the document, {@code kinds[3].limit}
 * @param code what the console translates
 * @param detail names the field and the value
 */
public record RuleProblem(String field, String code, String detail) {}
