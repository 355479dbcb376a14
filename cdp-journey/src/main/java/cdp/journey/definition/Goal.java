package cdp.journey.definition;

import java.time.Duration;

/** What the journey is for: it is reached when the event happens soon enough after entering, also when the walk is over by then. */
public record Goal(EventRule event, Duration within) {}
