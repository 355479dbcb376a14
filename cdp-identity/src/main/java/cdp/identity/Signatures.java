package cdp.identity;

/** Signs what leaves the house and comes back, such as the links of a mail, under a key derived for each purpose. Thread-safe. */
public interface Signatures {

    /** HMAC-SHA256 of the text; the same text under another purpose has an unrelated signature. */
    byte[] sign(String purpose, String text);
}
