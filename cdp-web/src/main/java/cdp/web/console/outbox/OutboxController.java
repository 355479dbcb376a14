package cdp.web.console.outbox;

import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.Masked;
import cdp.web.embedded.CaughtMails;
import cdp.web.embedded.CaughtMails.Caught;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what would have been sent, where mail is caught. */
@RestController
@RequestMapping("/api/outbox")
class OutboxController {
    private final ObjectProvider<CaughtMails> mails;

    OutboxController(ObjectProvider<CaughtMails> mails) {
        this.mails = mails;
    }

    record Position(long id) {}

    record MailRow(
            long id,
            Instant at,
            String from,
            String to,
            String subject,
            @Nullable Long touchId) {

        static MailRow of(Caught mail) {
            return new MailRow(
                    mail.id(), mail.at(), mail.from(), Masked.email(mail.to()), mail.subject(), mail.touch());
        }
    }

    @GetMapping
    @Allows(Permission.JOURNEYS_READ)
    Page<MailRow> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        List<Caught> found = require().list(q.strip(), before, size + 1);
        return Page.of(found, size, MailRow::of, mail -> new Position(mail.id()));
    }

    /** In full, address and all: it is what a customer would have received. */
    @GetMapping("/{id}")
    @Allows(Permission.JOURNEYS_MANAGE)
    MailView find(@PathVariable long id) {
        return require().find(id).map(MailView::of).orElseThrow(() -> ApiProblem.notFound("mail " + id));
    }

    private CaughtMails require() {
        CaughtMails caught = mails.getIfAvailable();
        if (caught == null) {
            throw ApiProblem.notFound("outbox: mail is sent, not caught");
        }
        return caught;
    }
}
