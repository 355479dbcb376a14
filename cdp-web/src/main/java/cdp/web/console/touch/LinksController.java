package cdp.web.console.touch;

import cdp.journey.Receipts;
import cdp.web.security.AllowsAnyone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the links of messages lead. Open to anybody who has one; what is not signed by us leads nowhere. */
@RestController
@AllowsAnyone
class LinksController {
    private static final byte[] TRANSPARENT_PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Receipts receipts;

    LinksController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/t/o/{token}.gif")
    ResponseEntity<byte[]> opened(@PathVariable String token) {
        receipts.opened(token);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(TRANSPARENT_PIXEL);
    }

    @GetMapping("/t/c/{token}")
    ResponseEntity<String> clicked(@PathVariable String token) {
        Optional<URI> target = receipts.clicked(token);
        return target.map(uri -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(uri)
                        .cacheControl(CacheControl.noStore())
                        .body(""))
                .orElseGet(LinksController::unknown);
    }

    /** Changes nothing: mail scanners visit every link. */
    @GetMapping("/t/u/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        return receipts.unsubscribing(token)
                .map(message -> page(
                        HttpStatus.OK,
                        "退订 Unsubscribe",
                        message.done() ? done() : question(HtmlUtils.htmlEscape(message.brand()))))
                .orElseGet(LinksController::unknown);
    }

    /** One click: a mail program sends this by itself (RFC 8058), a person by the button. */
    @PostMapping("/t/u/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return receipts.unsubscribe(token) ? page(HttpStatus.OK, "已退订 Unsubscribed", done()) : unknown();
    }

    private static String question(String brand) {
        return "<p>不再接收「" + brand + "」的营销邮件？</p><p>Stop receiving marketing mail from " + brand
                + "?</p><form method=\"post\"><button>退订 Unsubscribe</button></form>";
    }

    private static String done() {
        return "<p>已退订，不会再收到营销邮件。</p><p>You have been unsubscribed from marketing mail.</p>";
    }

    private static ResponseEntity<String> unknown() {
        return page(
                HttpStatus.NOT_FOUND,
                "链接无效 Invalid link",
                "<p>这个链接无效或不完整。</p><p>This link is not valid, or not complete.</p>");
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(document(title, body));
    }

    private static String document(String title, String body) {
        return """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>%1$s</title><style>body{font:16px/1.7 system-ui,"PingFang SC",
            "Microsoft YaHei",sans-serif;color:#12232B;max-width:30em;margin:15vh auto;padding:0 1.5em}button{font:inherit;
            color:#fff;background:#0E7C86;border:0;border-radius:6px;padding:.5em 1.5em;cursor:pointer}small{color:#667}
            </style></head><body>%2$s</body></html>
            """.formatted(title, body);
    }
}
