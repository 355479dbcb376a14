package cdp.web.console.customers;

import cdp.identity.OneId;
import cdp.ingest.Sources;
import cdp.profile.Analytics;
import cdp.profile.Analytics.Activity;
import cdp.profile.Analytics.Found;
import cdp.profile.Analytics.PeopleFilter;
import cdp.profile.Analytics.PeoplePage;
import cdp.profile.Analytics.PeopleQuery;
import cdp.profile.Analytics.Position;
import cdp.profile.Analytics.Sort;
import cdp.profile.Lookup;
import cdp.profile.Profiles;
import cdp.profile.Profiles.Summary;
import cdp.web.console.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a page of customers together: who they are and their order from the projection, what is shown of each from the tables.
 * What was typed is looked up in the tables too, so that somebody who landed a moment ago is found.
 */
@Component
public class CustomerList {
    private static final int MOST_MATCHES = 200;
    private static final String BY_NAME = "name";

    private final Analytics analytics;
    private final Lookup lookup;
    private final Profiles profiles;
    private final Sources sources;
    private final Clock clock;

    CustomerList(Analytics analytics, Lookup lookup, Profiles profiles, Sources sources, Clock clock) {
        this.analytics = analytics;
        this.lookup = lookup;
        this.profiles = profiles;
        this.sources = sources;
        this.clock = clock;
    }

    record Asked(
            String typed,
            String channel,
            @Nullable Integer activeDays,
            @Nullable Boolean bought,
            Sort sort,
            @Nullable Position after,
            int limit) {}

    record CustomerPage(List<CustomerRow> items, @Nullable String next, long total, Instant totalAsOf) {}

    CustomerPage page(Asked asked) {
        SourceNames names = new SourceNames(sources);
        Map<OneId, String> matches = matches(asked.typed());
        PeopleFilter filter = filter(asked, matches.keySet(), names);
        PeoplePage page = analytics.people(new PeopleQuery(filter, asked.sort(), asked.after(), asked.limit() + 1));
        boolean more = page.rows().size() > asked.limit();
        List<PeoplePage.Row> rows = more ? page.rows().subList(0, asked.limit()) : page.rows();
        Set<OneId> shown = new LinkedHashSet<>();
        if (!more && asked.after() == null && filter.asksOnlyForFound()) {
            shown.addAll(matches.keySet());
        }
        int known = rows.size();
        rows.forEach(row -> shown.add(row.person()));
        return new CustomerPage(
                rows(new ArrayList<>(shown), matches, !asked.typed().isEmpty(), names),
                more ? Cursor.after(rows.getLast().position()) : null,
                page.total() + Math.max(0, shown.size() - known),
                page.asOf());
    }

    /** The first few people something typed may mean: exact matches before names. */
    List<CustomerRow> find(String typed, int limit) {
        return page(new Asked(typed, "", null, null, Sort.LAST_SEEN, null, limit)).items().stream()
                .limit(limit)
                .toList();
    }

    private Map<OneId, String> matches(String typed) {
        Map<OneId, String> matches = new LinkedHashMap<>();
        if (!typed.isEmpty()) {
            lookup.find(typed, MOST_MATCHES).forEach(match -> matches.put(match.person(), match.matchedBy()));
        }
        return matches;
    }

    private PeopleFilter filter(Asked asked, Set<OneId> matches, SourceNames names) {
        return new PeopleFilter(
                asked.typed().isEmpty() ? null : new Found(matches, asked.typed()),
                asked.channel().isEmpty() ? null : names.ofKind(asked.channel()),
                asked.activeDays() == null ? null : clock.instant().minus(Duration.ofDays(asked.activeDays())),
                asked.bought());
    }

    /** The rows of exactly these people, in their order; one who does not exist is left out. */
    public List<CustomerRow> of(List<OneId> people) {
        return rows(people, Map.of(), false, new SourceNames(sources));
    }

    private List<CustomerRow> rows(
            List<OneId> people, Map<OneId, String> matches, boolean searched, SourceNames names) {
        Map<OneId, Summary> summaries = profiles.summaries(people);
        Map<OneId, Activity> activities = analytics.activityOf(people);
        return people.stream()
                .map(summaries::get)
                .filter(Objects::nonNull)
                .map(summary -> CustomerRow.of(
                        summary,
                        activities.get(summary.person().id()),
                        names,
                        searched ? matches.getOrDefault(summary.person().id(), BY_NAME) : null))
                .toList();
    }
}
