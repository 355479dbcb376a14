package cdp.journey.definition;

import java.time.Duration;

/** Whether somebody who was in a journey may come again. */
public sealed interface Reentry {

    record Once() implements Reentry {}

    /** Once for every value of the trigger's key; without a key, for every event. */
    record PerKey() implements Reentry {}

    /** Again when this much time has passed since entering and the walk is over. */
    record After(Duration pause) implements Reentry {}
}
