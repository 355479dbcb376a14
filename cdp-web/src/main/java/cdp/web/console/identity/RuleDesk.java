package cdp.web.console.identity;

import cdp.identity.KindRule;
import cdp.identity.RuleApplication;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleSet;
import cdp.identity.RuleSets;
import cdp.web.console.ApiProblem;
import cdp.web.console.identity.RuleSetView.ApplicationView;
import cdp.web.console.identity.RuleSetView.Applied;
import cdp.web.console.identity.RuleSetView.Current;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes identity rules and takes them back, on the record. */
@Component
class RuleDesk {
    private final RuleSets rules;
    private final ObjectProvider<RuleApplication> application;
    private final Audit audit;

    RuleDesk(RuleSets rules, ObjectProvider<RuleApplication> application, Audit audit) {
        this.rules = rules;
        this.application = application;
        this.audit = audit;
    }

    Current show() {
        RuleApplication background = application.getIfAvailable();
        return new Current(
                RuleSetView.of(rules.inForce(), true),
                rules.identityRules().byKind().entrySet().stream()
                        .filter(kind -> kind.getValue().personal())
                        .map(kind -> kind.getKey())
                        .sorted()
                        .toList(),
                RulesBody.KindRules.of(Terms.of("", KindRule.OTHERWISE)),
                background == null ? Applied.AS_SEEN : Applied.BACKGROUND,
                background == null ? null : ApplicationView.of(background.progress()));
    }

    List<RuleSetView> versions() {
        List<RuleSet> newestFirst = rules.versions();
        int inForce = newestFirst.getFirst().version();
        return newestFirst.stream()
                .map(set -> RuleSetView.of(set, set.version() == inForce))
                .toList();
    }

    @Transactional
    void publish(RuleDocument draft, int basedOn, String by, String note) {
        RuleDocument old = rules.inForce().document();
        RuleSet published = rules.publish(draft, basedOn, by, note);
        record(AuditEntry.of("identity_rules.published"), old, published);
    }

    @Transactional
    void restore(int version, int basedOn, String by, String note) {
        RuleDocument old = rules.inForce().document();
        try {
            RuleSet published = rules.restore(version, basedOn, by, note);
            record(AuditEntry.of("identity_rules.restored").with("restored", version), old, published);
        } catch (NoSuchElementException unknown) {
            throw ApiProblem.notFound("version " + version + " of the identity rules");
        }
    }

    @Transactional
    void recordApplication(String action) {
        require();
        audit.record(AuditEntry.of(action).on("identity_rules", rules.inForce().version(), null));
    }

    /** After the transaction of the change, so that what begins sees it. */
    Current apply() {
        application.ifAvailable(RuleApplication::start);
        return show();
    }

    Current cancel() {
        require().cancel();
        return show();
    }

    private RuleApplication require() {
        RuleApplication background = application.getIfAvailable();
        if (background == null) {
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "application_unavailable",
                    "This process does not re-examine people in the background.");
        }
        return background;
    }

    private void record(AuditEntry entry, RuleDocument old, RuleSet published) {
        RuleDocument fresh = published.document();
        AuditEntry full = entry.on("identity_rules", published.version(), null)
                .with("note", published.note())
                .changed("policy", old.policy().name(), fresh.policy().name())
                .changed("componentCap", old.componentCap(), fresh.componentCap());
        Set<String> kinds = new TreeSet<>();
        List.of(old, fresh).forEach(document -> document.kinds().forEach(terms -> kinds.add(terms.kind())));
        for (String kind : kinds) {
            full = changes(full, kind, old.of(kind).orElse(null), fresh.of(kind).orElse(null));
        }
        audit.record(full);
    }

    /** Blocked values only by their number: some are numbers and addresses, and the log never forgets. */
    private static AuditEntry changes(AuditEntry entry, String kind, @Nullable Terms old, @Nullable Terms fresh) {
        return entry.changed(kind + ".priority", of(old, Terms::priority), of(fresh, Terms::priority))
                .changed(kind + ".strong", of(old, Terms::strong), of(fresh, Terms::strong))
                .changed(kind + ".limit", of(old, Terms::limit), of(fresh, Terms::limit))
                .changed(kind + ".windowDays", of(old, Terms::windowDays), of(fresh, Terms::windowDays))
                .changed(kind + ".genericAfter", of(old, Terms::genericAfter), of(fresh, Terms::genericAfter))
                .changed(
                        kind + ".blocked",
                        of(old, terms -> terms.blocked().size()),
                        of(fresh, terms -> terms.blocked().size()));
    }

    private static @Nullable Object of(@Nullable Terms terms, Function<Terms, @Nullable Object> field) {
        return terms == null ? null : field.apply(terms);
    }
}
