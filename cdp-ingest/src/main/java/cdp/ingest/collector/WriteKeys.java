package cdp.ingest.collector;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where SDKs put the write key. The query is parsed here, not by the container, which would eat the body to do so. */
final class WriteKeys {
    private static final String BASIC = "Basic ";

    private WriteKeys() {}

    /** The user of Basic authentication; empty when there is none. */
    static String ofHeader(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** A parameter of the query string; empty when it is not there. */
    static String ofQuery(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null ? "" : parameter(query, name);
    }

    /** A parameter of a form-encoded text, first occurrence; empty when absent or not decodable. */
    static String parameter(String form, String name) {
        int from = 0;
        while (from <= form.length()) {
            int end = form.indexOf('&', from);
            end = end < 0 ? form.length() : end;
            if (form.startsWith(name, from) && from + name.length() < end && form.charAt(from + name.length()) == '=') {
                return decode(form.substring(from + name.length() + 1, end));
            }
            from = end + 1;
        }
        return "";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return "";
        }
    }
}
